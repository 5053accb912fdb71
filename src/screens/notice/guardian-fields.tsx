import { NAME_MAX_LENGTH, type Notice } from '../../domain';
import { useTranslation } from '../../i18n';
import { Checkbox, TextField } from '../../ui';
import type { AnswerFaults, AnswerForm } from './answer-form';

interface GuardianFieldsProps {
  readonly notice: Pick<Notice, 'guardianBelow'>;
  /** What is ticked when a guardian speaks; by default, that the person is too young to. */
  readonly question?: string;
  readonly form: Pick<AnswerForm, 'minor' | 'guardian' | 'relation'>;
  readonly faults: AnswerFaults;
  readonly onChange: (next: Partial<GuardianFieldsProps['form']>) => void;
}

/** Who agrees for somebody who is too young to. */
export function GuardianFields({ notice, question, form, faults, onChange }: GuardianFieldsProps) {
  const { t } = useTranslation();
  if (notice.guardianBelow === null) return null;
  return (
    <>
      <Checkbox isSelected={form.minor} onChange={(minor) => onChange({ minor })}>
        {question ?? t('notice.agree.minor', { age: notice.guardianBelow })}
      </Checkbox>
      {form.minor && (
        <>
          <TextField
            label={t('notice.agree.guardian')}
            {...(question === undefined && { hint: t('notice.agree.guardianHint') })}
            value={form.guardian}
            maxLength={NAME_MAX_LENGTH}
            onChange={(guardian) => onChange({ guardian })}
            error={faults.guardian ? t('notice.agree.guardianEmpty') : null}
          />
          <TextField
            label={t('notice.agree.relation')}
            hint={t('notice.agree.relationHint')}
            value={form.relation}
            maxLength={NAME_MAX_LENGTH}
            onChange={(relation) => onChange({ relation })}
            error={faults.relation ? t('notice.agree.relationEmpty') : null}
          />
        </>
      )}
    </>
  );
}
