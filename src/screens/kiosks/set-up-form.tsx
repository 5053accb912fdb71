import { useState } from 'react';
import { useLocation } from 'wouter';
import { kioskLanguages, kioskPurposes } from '../../domain';
import { useTranslation } from '../../i18n';
import {
  Button,
  Checkbox,
  Disclosure,
  FormPage,
  Notice,
  RadioCards,
  Segmented,
  Select,
  TextField,
} from '../../ui';
import type { KioskSlot, NotFound, OfficeError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { nameOf } from '../notice';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { finish, startDraft, type Draft, type DraftFault } from './draft';
import { MoreFields } from './more-fields';
import { SavedPage } from './saved-page';

/** The questions: those that everybody has to answer first, and the others behind one line. */
export function SetUpForm({ slot }: { readonly slot: KioskSlot }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { vault } = useServices();
  const { slotId, label, kiosk } = slot;
  const [draft, setDraft] = useState(() => startDraft(kiosk === 'damaged' ? null : kiosk, 'en'));
  const [fault, setFault] = useState<DraftFault | null>(null);
  const [more, setMore] = useState(false);
  const [saved, setSaved] = useState(false);
  const { pending, error, run } = useCall<OfficeError | NotFound>();
  const change = (part: Partial<Draft>) => {
    setFault(null);
    setDraft({ ...draft, ...part });
  };

  async function save() {
    const finished = finish(draft);
    setFault(finished.ok ? null : finished.error);
    if (!finished.ok) return setMore(more || !['name', 'place'].includes(finished.error));
    const stored = await run(() => vault.setKiosk(slotId, finished.value));
    if (stored.ok) setSaved(true);
  }

  if (saved) return <SavedPage />;
  return (
    <FormPage
      title={t('setUp.title')}
      lead={t('setUp.lead', { label })}
      isPending={pending}
      onSubmit={() => void save()}
      actions={
        <>
          <Button look="primary" type="submit" isPending={pending}>
            {t('setUp.save')}
          </Button>
          <Button look="quiet" onPress={() => go('/vault/kiosks')}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <OfficeTrouble error={error} />
      {error?.kind === 'not-found' && <Notice kind="error" title={t('kiosks.gone')} />}
      <TextField
        label={t('setUp.name')}
        hint={t('setUp.nameHint')}
        value={draft.name}
        maxLength={60}
        error={fault === 'name' ? t('setUp.nameMissing') : null}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t('setUp.place')}
        hint={t('setUp.placeHint')}
        value={draft.place}
        maxLength={80}
        error={fault === 'place' ? t('setUp.wordsWrong') : null}
        onChange={(place) => change({ place })}
      />
      <Select
        label={t('setUp.language')}
        options={kioskLanguages.map((id) => ({ id, text: nameOf(id) }))}
        value={draft.language}
        onChange={(id) => {
          const language = kioskLanguages.find((known) => known === id);
          if (language) change({ language });
        }}
      />
      <RadioCards
        label={t('setUp.purpose.label')}
        options={kioskPurposes.map((id) => ({
          id,
          title: t(`setUp.purpose.${id}.title`),
          text: t(`setUp.purpose.${id}.text`),
        }))}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <div className="flex flex-col gap-1.5">
        <p className="font-medium">{t('setUp.start')}</p>
        <Segmented
          label={t('setUp.start')}
          options={(['step-up', 'tap'] as const).map((id) => ({
            id,
            text: t(`setUp.starts.${id}`),
          }))}
          value={draft.start}
          onChange={(start) => change({ start })}
        />
        <p className="text-sm text-ink-soft">{t(`setUp.startText.${draft.start}`)}</p>
      </div>
      <Checkbox isSelected={draft.selfService} onChange={(selfService) => change({ selfService })}>
        {t('setUp.selfService')}
      </Checkbox>
      <div>
        <Disclosure
          title={t('setUp.more')}
          text={t('setUp.moreText')}
          isOpen={more}
          onToggle={setMore}
        >
          <MoreFields draft={draft} fault={fault} onChange={change} />
        </Disclosure>
      </div>
    </FormPage>
  );
}
