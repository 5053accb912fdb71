import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { checkReceipt } from './check';
import { codeModules, codeOf, codeText } from './code';
import { keyPair, signedExample } from './testing/examples';

/** Pixels of each module in the picture that is decoded. */
const SCALE = 4;
/** Modules across, with the white: 17 + 4 × version + 8 (ISO/IEC 18004), at version 16 for a vault and 19 for a kiosk. */
const ACROSS = { vault: 89, kiosk: 101 };

/** The picture that a camera would take of a code. */
function picture(modules: readonly (readonly boolean[])[]) {
  const size = modules.length * SCALE;
  const shade = (pixel: number) => {
    const [x, y] = [pixel % size, Math.floor(pixel / size)];
    return modules[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] ? 0 : 255;
  };
  const data = Uint8Array.from({ length: size * size * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : shade(Math.floor(at / 4)),
  );
  return { width: size, height: size, data };
}

describe.each(['vault', 'kiosk'] as const)('the QR code of a receipt signed by a %s', (kind) => {
  const example = async () =>
    codeOf(await signedExample(await keyPair(), kind === 'kiosk' ? await keyPair() : undefined));

  it('is read back from its picture as it was written, and is genuine', async () => {
    const code = await example();
    const read = decodeQR(picture(codeModules(code)), { timeLimit: 10_000 });
    expect(read).toBe(codeText(code));
    const checked = await checkReceipt(JSON.parse(read));
    expect(checked).toMatchObject({
      ok: true,
      value: { receipt: null, statement: code.statement },
    });
  });

  it('stays small enough for a telephone', async () => {
    const modules = codeModules(await example());
    expect(modules.length).toBeLessThanOrEqual(ACROSS[kind]);
    expect(modules.every((row) => row.length === modules.length)).toBe(true);
  });
});
