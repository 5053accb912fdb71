import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compress } from './compress';

it('makes copies of what is worth it, which hold the same, and of nothing that is edited on the server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countenance-compress-'));
  const long = Buffer.from('export {};\n'.repeat(1000));
  const script = join('assets', 'index-1a2b.js');
  try {
    mkdirSync(join(folder, 'assets'));
    for (const name of [script, 'signals.json', 'picture.png'])
      writeFileSync(join(folder, name), long);
    writeFileSync(join(folder, 'icon.svg'), '<svg/>');
    expect(await compress(folder)).toEqual([script]);
    expect(brotliDecompressSync(readFileSync(join(folder, `${script}.br`)))).toEqual(long);
    expect(gunzipSync(readFileSync(join(folder, `${script}.gz`)))).toEqual(long);
    const names = ['assets', 'icon.svg', 'picture.png', 'signals.json'];
    expect(readdirSync(folder).sort()).toEqual(names);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
