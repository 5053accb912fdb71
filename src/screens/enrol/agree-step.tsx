import { useState } from 'react';
import {
  CONSENT_TEXT_VERSION,
  consentGiven,
  DisplayName,
  NAME_MAX_LENGTH,
  now,
} from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Checkbox, Page, TextField } from '../../ui';
import { ConsentText } from './consent-text';
import { STEPS, type Candidate, type Source } from './flow';

interface AgreeStepProps {
  /** Who agreed before going back to this page. */
  readonly before: Candidate | null;
  readonly onAgreed: (candidate: Candidate, source: Source) => void;
}

type Fault = 'nameEmpty' | 'nameBad' | 'tick';

/** Name and consent. No camera is opened before the person agreed. */
export function AgreeStep({ before, onAgreed }: AgreeStepProps) {
  const { t } = useTranslation();
  const [name, setName] = useState<string>(before?.name ?? '');
  const [agreed, setAgreed] = useState(before !== null);
  const [fault, setFault] = useState<Fault | null>(null);

  function rename(next: string) {
    setName(next);
    // Somebody else, perhaps, who has not said yes.
    if (before) setAgreed(false);
  }

  function goOn(source: Source) {
    const parsed = DisplayName.safeParse(name);
    if (!parsed.success) return setFault(name.trim() === '' ? 'nameEmpty' : 'nameBad');
    if (!agreed) return setFault('tick');
    onAgreed({ name: parsed.data, consent: consentGiven(now()) }, source);
  }

  return (
    <Page
      title={t('enrol.agree.title')}
      lead={t('enrol.agree.lead')}
      step={{ text: t('common.step', { current: 1, total: STEPS }), current: 1, total: STEPS }}
      actions={
        <>
          <Button look="primary" onPress={() => goOn('webcam')}>
            {t('enrol.agree.webcam')}
          </Button>
          <Button onPress={() => goOn('photo')}>{t('enrol.agree.photo')}</Button>
        </>
      }
    >
      <TextField
        label={t('enrol.agree.name')}
        hint={t('enrol.agree.nameHint')}
        value={name}
        onChange={rename}
        error={
          fault === 'nameEmpty' || fault === 'nameBad'
            ? t(`enrol.agree.${fault}`, { max: NAME_MAX_LENGTH })
            : null
        }
      />
      <ConsentText />
      <Checkbox isSelected={agreed} onChange={setAgreed}>
        {t('enrol.consent.agree')}
      </Checkbox>
      {fault === 'tick' && !agreed && (
        <p role="alert" className="text-sm font-medium text-danger">
          {t('enrol.agree.tick')}
        </p>
      )}
      <p className="text-sm text-ink-soft">
        {t('enrol.consent.version', { version: CONSENT_TEXT_VERSION })}
      </p>
    </Page>
  );
}
