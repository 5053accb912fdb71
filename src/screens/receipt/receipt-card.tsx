import { Download, Printer } from 'lucide-react';
import { isLeaving, type SignedReceipt } from '../../domain';
import { useTranslation } from '../../i18n';
import { codeOf } from '../../receipts';
import { Button } from '../../ui';
import { download } from '../download';
import { QrCode } from './qr-code';
import { ReceiptFacts } from './receipt-facts';

/** A consent receipt for the person to keep: on paper, as a file, or as a code to photograph. */
export function ReceiptCard({ signed }: { readonly signed: SignedReceipt }) {
  const { t } = useTranslation();
  const { receipt_id: id } = signed.receipt;
  const [{ event_state: state }] = signed.receipt.events;
  const isPart = state === 'withdrawn' && !isLeaving(signed.receipt);

  function save() {
    download(`${JSON.stringify(signed, null, 2)}\n`, `consent-receipt-${id.slice(0, 8)}.json`);
  }

  return (
    <section aria-labelledby={`receipt-${id}`} className="flex flex-col gap-4">
      <div className="print-sheet flex flex-col gap-5 rounded-panel border border-line bg-card px-5 py-5">
        <h2 id={`receipt-${id}`} className="font-serif text-xl font-semibold">
          {t(`receipt.title.${isPart ? 'withdrawnPart' : state}`)}
        </h2>
        <ReceiptFacts signed={signed} />
        <figure className="flex flex-col items-center gap-3 border-t border-line pt-5 sm:flex-row sm:gap-5 print:flex-row">
          <div className="w-full max-w-80 shrink-0">
            <QrCode code={codeOf(signed)} label={t('receipt.code.label')} />
          </div>
          <figcaption className="text-sm text-ink-soft">{t('receipt.code.text')}</figcaption>
        </figure>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onPress={() => window.print()}>
          <Printer aria-hidden className="size-5" />
          {t('receipt.print')}
        </Button>
        <Button onPress={save}>
          <Download aria-hidden className="size-5" />
          {t('receipt.save')}
        </Button>
      </div>
    </section>
  );
}
