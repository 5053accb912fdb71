import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { CertificateId, type SignedCertificate } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page, ProgressBar } from '../../ui';
import type { NotFound, OfficeError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
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
  const { t } = useTranslation();
  const { vault } = useServices();
  const { error, run } = useCall<OfficeError | NotFound>();
  const [signed, setSigned] = useState<SignedCertificate | null>(null);
  const load = useEffectEvent(async () => {
    const read = await run(() => vault.readCertificate(id));
    if (read.ok) setSigned(read.value);
  });
  useEffect(() => {
    void load();
  }, [id]);
  if (signed) return <CertificateCard signed={signed} />;
  if (error?.kind === 'not-found') return <GoneCertificate />;
  if (error) return <OfficeTrouble error={error} />;
  return <ProgressBar label={t('office.loading')} value={null} />;
}

function GoneCertificate() {
  const { t } = useTranslation();
  return <Notice kind="info" title={t('certificate.gone')} />;
}
