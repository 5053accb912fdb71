import type { ReceiptCode } from '../../domain';
import { codeModules } from '../../receipts';
import { QrModules } from '../../ui';

interface QrCodeProps {
  readonly code: ReceiptCode;
  /** What it is and what it is for, for whoever cannot see it. */
  readonly label: string;
}

/** A receipt as a QR code. */
export function QrCode({ code, label }: QrCodeProps) {
  return (
    <div data-testid="receipt-code" className="w-full max-w-80">
      <QrModules modules={codeModules(code)} label={label} />
    </div>
  );
}
