import { useState } from 'react';
import type { Restriction } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, FormDialog, Section, SummaryList, SummaryRow } from '../../ui';
import type { Changed, OfficeError, PersonFile } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { StorageTrouble } from '../storage-trouble';
import { useCall } from '../use-call';
import { CauseFields, causeOf, FIRST_CAUSE } from './cause-fields';
import { useByWhom } from './use-by-whom';

interface PersonRestrictionProps {
  readonly file: PersonFile;
  readonly onChanged: () => void;
}

/** Whether somebody is kept but not recognised, why, and what it was before. */
export function PersonRestriction({ file, onChanged }: PersonRestrictionProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const [isAsking, setAsking] = useState(false);
  const { summary, details } = file;
  const { name, restrictedAt, standing } = summary;
  const restrictions = details?.restrictions ?? [];
  const isRestricted = restrictedAt !== null;
  const hasNow = restrictions.some(({ endedAt }) => endedAt === null);
  return (
    <Section title={t('file.restriction.title')}>
      <p className="text-ink-soft">
        {isRestricted
          ? t('file.restriction.since', { day: day(restrictedAt) })
          : t('file.restriction.none')}
        {isRestricted && !hasNow && ` ${t('file.restriction.unexplained')}`}
      </p>
      {restrictions.length > 0 && <Restrictions list={restrictions} />}
      {(isRestricted || standing !== 'withdrawn') && (
        <div>
          <Button onPress={() => setAsking(true)}>
            {isRestricted ? t('file.restriction.end') : t('file.restriction.action', { name })}
          </Button>
        </div>
      )}
      {isAsking && (
        <AskRestriction
          file={file}
          onCancel={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onChanged();
          }}
        />
      )}
    </Section>
  );
}

function Restrictions({ list }: { readonly list: readonly Restriction[] }) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const byWhom = useByWhom();
  return (
    <SummaryList>
      {list.toReversed().map((restriction) => {
        const { at, endedAt, reason, note } = restriction;
        const from = day(at);
        return (
          <SummaryRow
            key={at}
            term={
              endedAt === null
                ? t('file.restriction.from', { from })
                : t('file.restriction.span', { from, to: day(endedAt) })
            }
          >
            {t(`restriction.reasons.${reason}`)}
            {note !== null && <span className="block whitespace-pre-line">{note}</span>}
            <span className="block text-sm text-ink-soft">{byWhom(restriction)}</span>
          </SummaryRow>
        );
      })}
    </SummaryList>
  );
}

interface AskProps {
  readonly file: PersonFile;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Asks, and suspends somebody, or ends it. */
function AskRestriction({ file: { summary }, onCancel, onDone }: AskProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [cause, setCause] = useState(FIRST_CAUSE);
  const [stopped, setStopped] = useState<Changed['stopped']>(null);
  const { pending, error, run } = useCall<OfficeError>();
  const { id, name, restrictedAt } = summary;
  const begins = restrictedAt === null;

  async function change() {
    const changed = await run(() =>
      begins ? vault.restrictPeople([id], causeOf(cause)) : vault.resumePeople([id]),
    );
    if (!changed.ok) return;
    setStopped(changed.value.stopped);
    if (changed.value.stopped === null) onDone();
  }

  return (
    <FormDialog
      title={t(begins ? 'file.restriction.ask' : 'file.restriction.askEnd', { name })}
      submit={begins ? t('file.restriction.action', { name }) : t('file.restriction.end')}
      cancel={t('common.cancel')}
      isPending={pending}
      onSubmit={() => void change()}
      onCancel={onCancel}
    >
      <p className="text-ink-soft">
        {t(begins ? 'roster.restricting.text' : 'roster.resuming.text')}
      </p>
      {begins && <CauseFields draft={cause} onChange={setCause} />}
      <OfficeTrouble error={error} />
      {stopped && <StorageTrouble error={stopped} />}
    </FormDialog>
  );
}
