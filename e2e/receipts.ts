/** Receipts as the person who got them has them: a file, and a code on the screen; checked without the app. */
import type { Locator, Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import decodeQR from 'qr/decode.js';

/** How the command ends, and what it prints. */
interface Checked {
  readonly status: number | null;
  readonly printed: string;
}

/** Files that somebody gives to the command. */
interface Files {
  readonly receipt: Buffer | string;
  readonly notice?: Buffer;
  /** The vault's key, as the organisation publishes it. */
  readonly key?: string;
}

/** Runs `npm run check-receipt`. */
export function checkByCommand({ receipt, notice, key }: Files): Checked {
  const folder = mkdtempSync(join(tmpdir(), 'countenance-receipt-'));
  const file = (name: string, bytes: Buffer | string) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const words = [
    file('receipt.json', receipt),
    ...(key === undefined ? [] : ['--key', key]),
    ...(notice ? ['--notice', file('notice.json', notice)] : []),
  ];
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'check-receipt', '--', ...words],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  rmSync(folder, { recursive: true });
  return { status, printed: stdout + stderr };
}

/** What a telephone reads when it photographs the code on the screen. */
export async function readCode(page: Page, code: Locator): Promise<string> {
  const png = await code.screenshot();
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height);
    return { width: pixels.width, height: pixels.height, data: [...pixels.data] };
  }, png.toString('base64'));
  return decodeQR({ width, height, data: Uint8Array.from(data) }, { timeLimit: 20_000 });
}
