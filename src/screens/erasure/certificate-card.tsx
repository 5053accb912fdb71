import { Download, Printer } from 'lucide-react';
import type { SignedCertificate } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button } from '../../ui';
import { download } from '../download';
import { CertificateFacts } from './certificate-facts';

/** The certificate of an erasure, to hand over: on paper, or as a file that can be checked. */
export function CertificateCard({ signed }: { readonly signed: SignedCertificate }) {
  const { t } = useTranslation();
  const { certificate_id: id, about } = signed.certificate;

  function save() {
    download(`${JSON.stringify(signed, null, 2)}\n`, `erasure-${id.slice(0, 8)}.json`);
  }

  return (
    <section aria-labelledby={`certificate-${id}`} className="flex flex-col gap-4">
      <div className="print-sheet flex flex-col gap-5 rounded-panel border border-line bg-card px-5 py-5">
        <h2 id={`certificate-${id}`} className="font-serif text-xl font-semibold">
          {t(`certificate.title.${about}`)}
        </h2>
        <CertificateFacts signed={signed} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onPress={() => window.print()}>
          <Printer aria-hidden className="size-5" />
          {t('certificate.print')}
        </Button>
        <Button onPress={save}>
          <Download aria-hidden className="size-5" />
          {t('certificate.save')}
        </Button>
      </div>
    </section>
  );
}
