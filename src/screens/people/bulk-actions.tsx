import { useState } from 'react';
import type { PersonId } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import type { Changed, Regrouped } from '../../vault';
import { GroupDialog } from '../retention';
import { useServices } from '../services';
import { EraseMany } from './erase-many';
import { RestrictMany } from './restrict-many';
import { ResumeMany } from './resume-many';
import { WhoList } from './who-list';

interface BulkActionsProps {
  readonly selected: ReadonlySet<PersonId>;
  readonly onClear: () => void;
  readonly onChanged: () => void;
  readonly onErased: (ids: readonly PersonId[]) => void;
}

type Doing = 'restrict' | 'resume' | 'group' | 'erase';

/** What was done last, and whether it can be undone. */
interface Done {
  readonly what: 'restricting' | 'resuming' | 'grouping' | 'erasing';
  readonly ids: readonly PersonId[];
  readonly isStopped: boolean;
  /** Who was to be erased and stays, because of a legal hold. */
  readonly held: number;
  /** To which groups they belonged before. */
  readonly before: Regrouped['before'];
}

const NOTHING = { held: 0, before: [] } as const;

/** What can be done with everybody who is selected, and what has just been done. */
export function BulkActions({ selected, onClear, onChanged, onErased }: BulkActionsProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const { vault, vaultChanged } = useServices();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const ids = [...selected];
  const count = ids.length;
  const cancel = () => setDoing(null);

  function changed(what: 'restricting' | 'resuming', { changed: all, stopped }: Changed) {
    setDone({ what, ids: all, isStopped: stopped !== null, ...NOTHING });
    cancel();
    onChanged();
  }

  function regrouped({ before, stopped }: Regrouped) {
    const moved = before.flatMap(({ personIds }) => personIds);
    setDone({ what: 'grouping', ids: moved, isStopped: stopped !== null, held: 0, before });
    cancel();
    onChanged();
  }

  /** Puts everybody back to where they belonged. */
  async function undoGrouping(before: Regrouped['before']) {
    const undone: Regrouped[] = [];
    for (const { group, personIds } of before) {
      const back = await vault.setGroup(personIds, group);
      if (back.ok) undone.push(back.value);
      else if (back.error.kind === 'locked') return vaultChanged();
    }
    regrouped({
      before: undone.flatMap((each) => each.before),
      stopped: undone.find(({ stopped }) => stopped)?.stopped ?? null,
    });
  }

  async function undo({ what, ids: all, before }: Done) {
    if (what === 'grouping') return undoGrouping(before);
    const undone =
      what === 'restricting'
        ? await vault.resumePeople(all)
        : await vault.restrictPeople(all, 'as-before');
    if (undone.ok)
      return changed(what === 'restricting' ? 'resuming' : 'restricting', undone.value);
    if (undone.error.kind === 'locked') await vaultChanged();
  }

  return (
    <>
      {done && <DoneNotice done={done} onUndo={() => void undo(done)} />}
      {count > 0 && (
        <section
          aria-label={t('roster.selected', { count, number: whole(count) })}
          className="top-2 z-10 flex flex-wrap items-center gap-3 rounded-control border border-accent bg-accent-soft p-3 shadow-sm sm:sticky"
        >
          <p role="status" className="grow px-1 font-medium">
            {t('roster.selected', { count, number: whole(count) })}
          </p>
          <Button onPress={() => setDoing('restrict')}>{t('roster.restrict')}</Button>
          <Button onPress={() => setDoing('resume')}>{t('roster.resume')}</Button>
          <Button onPress={() => setDoing('group')}>{t('roster.group')}</Button>
          <Button onPress={() => setDoing('erase')}>{t('roster.erase')}</Button>
          <Button look="quiet" onPress={onClear}>
            {t('roster.clearSelection')}
          </Button>
        </section>
      )}
      {doing === 'restrict' && (
        <RestrictMany ids={ids} onCancel={cancel} onDone={(all) => changed('restricting', all)} />
      )}
      {doing === 'resume' && (
        <ResumeMany ids={ids} onCancel={cancel} onDone={(all) => changed('resuming', all)} />
      )}
      {doing === 'group' && (
        <GroupDialog ids={ids} group={null} onDone={regrouped} onCancel={cancel}>
          <WhoList ids={ids} />
        </GroupDialog>
      )}
      {doing === 'erase' && (
        <EraseMany
          ids={ids}
          onCancel={cancel}
          onDone={async (erased, held) => {
            setDone({ what: 'erasing', ids: erased, isStopped: false, held, before: [] });
            cancel();
            onErased(erased);
            await vaultChanged();
          }}
        />
      )}
    </>
  );
}

interface DoneNoticeProps {
  readonly done: Done;
  readonly onUndo: () => void;
}

function DoneNotice({ done: { what, ids, isStopped, held }, onUndo }: DoneNoticeProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const count = ids.length;
  const canUndo = what !== 'erasing' && count > 0;
  return (
    <Notice
      kind={isStopped || held > 0 ? 'warning' : 'good'}
      title={t(`roster.${what}.done`, { count, number: whole(count) })}
      {...(canUndo && { actions: <Button onPress={onUndo}>{t('roster.undo')}</Button> })}
    >
      {isStopped && t('roster.stopped')}
      {held > 0 && t('roster.erasing.held', { count: held, number: whole(held) })}
    </Notice>
  );
}
