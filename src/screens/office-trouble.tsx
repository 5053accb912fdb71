import { useTranslation } from '../i18n';
import { Button, Notice, ProgressBar } from '../ui';
import type { ModelNotApproved, NoticeError, OfficeError } from '../vault';
import { StorageTrouble } from './storage-trouble';
import type { Loaded } from './use-loaded';

type Trouble = { readonly kind: string };

interface OfficeTroubleProps {
  /** Why a call failed. Troubles that belong to one kind of call only are left to the screen that made it. */
  readonly error: Trouble | null;
}

/** Says why the office could not do something, where any of its calls could have failed so. */
export function OfficeTrouble({ error }: OfficeTroubleProps) {
  const { t } = useTranslation();
  if (!error || !isOfficeError(error)) return null;
  switch (error.kind) {
    case 'storage-failed':
      return <StorageTrouble error={error} />;
    case 'officer-only':
      return (
        <Notice kind="error" title={t('office.officerOnly.title')}>
          {t('office.officerOnly.text')}
        </Notice>
      );
    case 'model-not-approved':
      return (
        <Notice kind="error" title={t('office.modelNotApproved.title')}>
          {t('office.modelNotApproved.text')}
        </Notice>
      );
    case 'voucher-ended':
      return (
        <Notice kind="warning" title={t('office.voucherEnded.title')}>
          {t('office.voucherEnded.text')}
        </Notice>
      );
    case 'locked':
      // The app shows the unlock screen instead of this one.
      return null;
  }
}

type AnyOffice = OfficeError | NoticeError | ModelNotApproved;

const kinds: readonly string[] = [
  'storage-failed',
  'officer-only',
  'model-not-approved',
  'voucher-ended',
  'locked',
] satisfies AnyOffice['kind'][];

function isOfficeError(error: Trouble): error is AnyOffice {
  return kinds.includes(error.kind);
}

interface ToComeProps {
  readonly state: Exclude<Loaded<unknown>, { kind: 'loaded' }>;
  readonly onRetry: () => void;
}

/** Stands where something read from the vault will be, or says why it could not be read. */
export function ToCome({ state, onRetry }: ToComeProps) {
  const { t } = useTranslation();
  if (state.kind === 'loading') return <ProgressBar label={t('office.loading')} value={null} />;
  return (
    <>
      <OfficeTrouble error={state.error} />
      {state.error.kind === 'storage-failed' && (
        <div>
          <Button onPress={onRetry}>{t('common.tryAgain')}</Button>
        </div>
      )}
    </>
  );
}
