import {
  NOTE_MAX_LENGTH,
  restrictionReasons,
  type RestrictionCause,
  type RestrictionReason,
} from '../../domain';
import { useTranslation } from '../../i18n';
import { Select, TextArea } from '../../ui';

/** What is being typed about a restriction. */
export interface CauseDraft {
  readonly reason: RestrictionReason;
  readonly note: string;
}

/** Before anything is chosen: the commonest case. */
export const FIRST_CAUSE: CauseDraft = { reason: 'accuracy', note: '' };

/** What was typed, as the vault takes it. */
export function causeOf({ reason, note }: CauseDraft): RestrictionCause {
  return { reason, note: note.trim() === '' ? null : note };
}

interface CauseFieldsProps {
  readonly draft: CauseDraft;
  readonly onChange: (draft: CauseDraft) => void;
}

/** Why somebody is restricted. */
export function CauseFields({ draft, onChange }: CauseFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('restriction.reason')}
        options={restrictionReasons.map((id) => ({ id, text: t(`restriction.reasons.${id}`) }))}
        value={draft.reason}
        onChange={(id) => {
          const reason = restrictionReasons.find((each) => each === id);
          if (reason) onChange({ ...draft, reason });
        }}
      />
      <TextArea
        label={t('restriction.note')}
        hint={t('restriction.noteHint')}
        rows={2}
        maxLength={NOTE_MAX_LENGTH}
        value={draft.note}
        onChange={(note) => onChange({ ...draft, note })}
      />
    </>
  );
}
