import type { ReceiptCode } from '../../domain';
import { codeModules } from '../../receipts';

interface QrCodeProps {
  readonly code: ReceiptCode;
  /** What it is and what it is for, for whoever cannot see it. */
  readonly label: string;
}

/** A QR code, drawn in black on white in the dark too: many telephones read no other. */
export function QrCode({ code, label }: QrCodeProps) {
  const modules = codeModules(code);
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      data-testid="receipt-code"
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      shapeRendering="crispEdges"
      className="aspect-square w-full max-w-80 rounded-control bg-[#fff] text-[#000]"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
