import { useState } from 'react';
import {
  calendarDayOf,
  HOLD_REASON_MAX_LENGTH,
  now,
  startOfDay,
  type Hold,
  type PersonId,
} from '../../domain';
import { useTranslation } from '../../i18n';
import { DateField, FormDialog, TextArea } from '../../ui';
import type { NotFound, OfficeError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { dayOf } from './draft';

/** Days until a hold is looked at again, if nothing else is chosen: a quarter. */
const REVIEW_DAYS = 90;

interface HoldDialogProps {
  readonly id: PersonId;
  /** The one that stands, to be changed. */
  readonly hold: Hold | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks why somebody must not be erased, and when that is looked at again. */
export function HoldDialog({ id, hold, onDone, onCancel }: HoldDialogProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const today = calendarDayOf(now());
  const [reason, setReason] = useState(hold?.reason ?? '');
  const [review, setReview] = useState<string>(
    hold?.reviewOn ?? calendarDayOf(startOfDay(today, REVIEW_DAYS)),
  );
  const [isIncomplete, setIncomplete] = useState(false);
  const { pending, error, run } = useCall<OfficeError | NotFound>();

  async function save() {
    const reviewOn = dayOf(review);
    const isComplete = reason.trim() !== '' && reviewOn !== null && reviewOn >= today;
    setIncomplete(!isComplete);
    if (!isComplete) return;
    const stored = await run(() => vault.setHold(id, { reason, reviewOn }));
    if (stored.ok || stored.error.kind === 'not-found') onDone();
  }

  return (
    <FormDialog
      title={t(hold ? 'retention.person.change' : 'retention.person.hold')}
      submit={t('retention.person.save')}
      cancel={t('common.cancel')}
      isPending={pending}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <p className="text-ink-soft">{t('retention.person.holdText')}</p>
      <TextArea
        label={t('retention.person.reason')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={HOLD_REASON_MAX_LENGTH}
        error={isIncomplete ? t('retention.person.needs') : null}
        autoFocus
      />
      <DateField
        label={t('retention.person.review')}
        value={review}
        min={today}
        onChange={setReview}
      />
      <OfficeTrouble error={error} />
    </FormDialog>
  );
}
