import { useState } from 'react';
import { CONTACT_MAX_LENGTH, NAME_MAX_LENGTH, type Notice, type NoticeText } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Page, TextField } from '../../ui';
import { AnswerFields } from '../notice';
import { candidateOf, faultsOf, startForm, type AgreeForm } from './agree-form';
import { STEPS, type Candidate, type Source } from './flow';

interface AgreeStepProps {
  /** Whether a photo will do in place of a camera: only where an officer can see whose it is. */
  readonly mayUsePhoto: boolean;
  readonly notice: Notice;
  readonly text: NoticeText;
  /** Who agreed before going back to this page. */
  readonly before: Candidate | null;
  readonly onAgreed: (candidate: Candidate, source: Source) => void;
  readonly onBack: () => void;
  readonly onRefuse: () => void;
}

/** Name and consent, each purpose on its own. No camera is opened before this page has been passed. */
export function AgreeStep({
  mayUsePhoto,
  notice,
  text,
  before,
  onAgreed,
  onBack,
  onRefuse,
}: AgreeStepProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const [form, setForm] = useState(() => startForm(notice, before));
  const [tried, setTried] = useState(false);
  const faults = tried ? faultsOf(form, notice) : {};

  function change(next: Partial<AgreeForm>) {
    // Another name is somebody else, perhaps, who has not said yes.
    const renamed = next.name !== undefined && before !== null && next.name !== before.name;
    setForm({ ...form, ...(renamed && { agreed: new Set() }), ...next });
  }

  function goOn(source: Source) {
    setTried(true);
    const candidate = candidateOf(form, notice, text.language);
    if (candidate) onAgreed(candidate, source);
  }

  return (
    <Page
      title={t('notice.agree.title')}
      lead={t('notice.agree.lead')}
      step={{ text: t('common.step', { current: 2, total: STEPS }), current: 2, total: STEPS }}
      actions={
        <>
          <Button look="primary" onPress={() => goOn('webcam')}>
            {t('notice.agree.webcam')}
          </Button>
          {mayUsePhoto && <Button onPress={() => goOn('photo')}>{t('notice.agree.photo')}</Button>}
          <Button look="quiet" onPress={onRefuse}>
            {t('notice.read.no')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('notice.agree.name')}
        hint={t('notice.agree.nameHint')}
        value={form.name}
        onChange={(name) => change({ name })}
        error={faults.name ? t(`notice.agree.${faults.name}`, { max: NAME_MAX_LENGTH }) : null}
      />
      <AnswerFields notice={notice} text={text} form={form} faults={faults} onChange={change} />
      <TextField
        label={t('notice.agree.contact')}
        hint={t('notice.agree.contactHint')}
        value={form.contact}
        onChange={(contact) => change({ contact })}
        error={faults.contact ? t('notice.agree.contactBad', { max: CONTACT_MAX_LENGTH }) : null}
      />
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-ink-soft">
        {t('notice.agree.version', { version: notice.version, day: day(notice.publishedAt) })}
        <Button look="quiet" onPress={onBack}>
          {t('notice.agree.again')}
        </Button>
      </div>
    </Page>
  );
}
