import type { SignedCertificate } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, DonePage, Notice } from '../../ui';
import { CertificateCard } from './certificate-card';
import type { Cleared } from './clear-device';

interface VaultErasedProps {
  readonly signed: SignedCertificate;
  readonly device: Cleared;
}

/** The vault is gone: what else is, what is not, and its last certificate. */
export function VaultErased({ signed, device: { cleared, kept } }: VaultErasedProps) {
  const { t } = useTranslation();
  const { allOf } = useNumbers();
  const words = (places: Cleared['cleared']) =>
    allOf(places.map((place) => t(`eraseVault.done.what.${place}`)));
  return (
    <DonePage
      title={t('eraseVault.done.title')}
      text={t('eraseVault.done.text')}
      actions={
        <Button look="primary" onPress={startAfresh}>
          {t('eraseVault.done.finish')}
        </Button>
      }
    >
      {cleared.length > 0 && (
        <p className="text-ink-soft">{t('eraseVault.done.cleared', { what: words(cleared) })}</p>
      )}
      {kept.length > 0 && (
        <Notice kind="warning" title={t('eraseVault.done.kept', { what: words(kept) })} />
      )}
      <section>
        <h2 className="font-semibold">{t('eraseVault.stays.title')}</h2>
        <ul className="mt-1 flex list-disc flex-col gap-1.5 ps-6 text-ink-soft">
          {(['backups', 'files'] as const).map((what) => (
            <li key={what}>{t(`eraseVault.stays.${what}`)}</li>
          ))}
        </ul>
      </section>
      <p className="font-medium">{t('eraseVault.done.save')}</p>
      <CertificateCard signed={signed} />
    </DonePage>
  );
}

/** The page goes, and with it whatever scripts still hold. */
function startAfresh() {
  window.location.replace('#/');
  window.location.reload();
}
