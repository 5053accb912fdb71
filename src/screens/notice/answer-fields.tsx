import type { Notice, NoticeText } from '../../domain';
import type { AnswerFaults, AnswerForm } from './answer-form';
import { GuardianFields } from './guardian-fields';
import { PurposeTicks } from './purpose-ticks';

interface AnswerFieldsProps {
  readonly notice: Notice;
  readonly text: NoticeText;
  readonly form: AnswerForm;
  readonly faults: AnswerFaults;
  readonly onChange: (next: Partial<AnswerForm>) => void;
}

/** What somebody says to a notice: yes to each purpose on its own, and who says it for somebody too young. */
export function AnswerFields({ notice, text, form, faults, onChange }: AnswerFieldsProps) {
  return (
    <>
      <PurposeTicks
        notice={notice}
        text={text}
        agreed={form.agreed}
        missing={faults.purposes ?? []}
        onChange={(agreed) => onChange({ agreed })}
      />
      <GuardianFields notice={notice} form={form} faults={faults} onChange={onChange} />
    </>
  );
}
