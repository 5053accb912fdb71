import encodeQR from 'qr';

interface QrTextProps {
  /** What a telephone reads: an address, or words. */
  readonly text: string;
  /** What it is and what it is for, for whoever cannot see it. */
  readonly label: string;
}

/** Modules of white around a QR code (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;

/** A QR code of a text, drawn in black on white in the dark too: many telephones read no other. */
export function QrText({ text, label }: QrTextProps) {
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: QUIET_ZONE });
  return <QrModules modules={modules} label={label} />;
}

interface QrModulesProps {
  /** Rows of modules, `true` for dark, with the white around them. */
  readonly modules: readonly (readonly boolean[])[];
  readonly label: string;
}

/** Draws the modules of a QR code. */
export function QrModules({ modules, label }: QrModulesProps) {
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      shapeRendering="crispEdges"
      className="aspect-square w-full rounded-control bg-[#fff] text-[#000]"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
