import { useTranslation } from '../../i18n';
import { Select } from '../../ui';
import { OFFICER_REASONS, type OfficerReason } from '../../vault';

interface ReasonSelectProps {
  readonly value: OfficerReason;
  readonly onChange: (reason: OfficerReason) => void;
}

/** Asks why somebody is erased: it stands in their certificate. */
export function ReasonSelect({ value, onChange }: ReasonSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('erasing.reason.label')}
      options={OFFICER_REASONS.map((id) => ({ id, text: t(`erasing.reason.${id}`) }))}
      value={value}
      onChange={(id) => {
        const reason = OFFICER_REASONS.find((each) => each === id);
        if (reason) onChange(reason);
      }}
    />
  );
}

/** What an erasure destroys, and what it leaves. */
export function WhatHappens() {
  const { t } = useTranslation();
  return (
    <dl className="flex flex-col gap-3">
      {(['destroyed', 'remaining'] as const).map((part) => (
        <div key={part}>
          <dt className="font-medium text-ink">{t(`erasing.${part}.title`)}</dt>
          <dd>{t(`erasing.${part}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
