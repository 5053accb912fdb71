import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { CertificateId, fail, ok, type Result, type SignedCertificate } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import type { OfficeError, Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { useLoaded } from '../use-loaded';
import { CertificateCard } from './certificate-card';

/** One certificate, to print or to save. @param id as it stands in the address */
export function CertificatePage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const parsed = CertificateId.safeParse(id);
  return (
    <Page
      title={t('certificate.tab')}
      actions={
        <Button look="quiet" onPress={() => go('/erasures')}>
          {t('erasures.back')}
        </Button>
      }
    >
      {parsed.success ? <CertificateOf id={parsed.data} /> : <GoneCertificate />}
    </Page>
  );
}

/** The certificate with this number, once it is read. */
export function CertificateOf({ id }: { readonly id: CertificateId }) {
  const [certificate, reload] = useLoaded(
    useCallback((vault: Vault) => readCertificate(vault, id), [id]),
  );
  if (certificate.kind !== 'loaded')
    return <ToCome state={certificate} onRetry={() => void reload()} />;
  return certificate.value ? <CertificateCard signed={certificate.value} /> : <GoneCertificate />;
}

/** @returns `null` where there is none with this number */
async function readCertificate(
  vault: Vault,
  id: CertificateId,
): Promise<Result<SignedCertificate | null, OfficeError>> {
  const read = await vault.readCertificate(id);
  if (read.ok) return read;
  const { error } = read;
  return error.kind === 'not-found' ? ok(null) : fail(error);
}

function GoneCertificate() {
  const { t } = useTranslation();
  return <Notice kind="info" title={t('certificate.gone')} />;
}
