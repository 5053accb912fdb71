import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedCertificate } from '../src/domain';
import { signedErasure } from '../src/receipts/testing/certificates';
import { keyPair, publicKeyOf } from '../src/receipts/testing/examples';

const folder = mkdtempSync(join(tmpdir(), 'countenance-erasure-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs the command as somebody would type it. */
function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'check-erasure', '--', ...words],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  return { status, printed: stdout + stderr };
}

let vault: CryptoKeyPair;
let key: string;
let signed: SignedCertificate;
let path: string;

beforeAll(async () => {
  vault = await keyPair();
  key = await publicKeyOf(vault);
  signed = await signedErasure(vault);
  path = file('erasure.json', JSON.stringify(signed, null, 2));
});

describe('the command that checks certificates of erasures', () => {
  it('says what was destroyed, what remains, and which key to compare', () => {
    const { status, printed } = run(path);
    expect(printed).toContain('GENUINE');
    expect(printed).toContain("2 keys of the person's own");
    expect(printed).toContain('7 face templates');
    expect(printed).toContain('1234 records in 14 stores');
    expect(printed).toContain('nothing that still points to the person');
    expect(printed).toContain('an entry in the erasure list');
    expect(printed).toContain('Anybody can sign a certificate');
    expect(status).toBe(0);
    const known = run(path, '--key', key);
    expect(known.printed).toContain('(is the one expected)');
    expect(known.status).toBe(0);
  });

  it('names what is wrong with a certificate', async () => {
    const altered = JSON.stringify(signed).replace('"asked"', '"law"');
    expect(run(file('altered.json', altered))).toMatchObject({
      status: 1,
      printed: expect.stringMatching(/^ALTERED/) as string,
    });
    const lacking = JSON.stringify(signed).replace('"reason":"asked",', '');
    expect(run(file('lacking.json', lacking))).toMatchObject({
      status: 1,
      printed: expect.stringContaining('NOT A CERTIFICATE: it does not have the form') as string,
    });
    expect(run(file('lacking.json', lacking)).printed).toContain('certificate.reason');
    const early = await signedErasure(vault, { issued_at: '2020-01-01T00:00:00Z' });
    expect(run(file('early.json', JSON.stringify(early)))).toMatchObject({
      status: 1,
      printed: expect.stringMatching(/^IMPOSSIBLE.*issued before/) as string,
    });
    const other = await publicKeyOf(await keyPair());
    expect(run(path, '--key', other)).toMatchObject({
      status: 1,
      printed: expect.stringMatching(/^OTHER KEY/) as string,
    });
  });

  it('says what a search found, and lets no text in a certificate pass for its own words', async () => {
    const found = [{ store: 'visits', count: 3 }];
    const search = { at: '2026-11-25T09:06:25Z', stores: 14, records: 9, unread: 2, found };
    const software = { name: 'countenance', version: '1\u001b[2J\nGENUINE: trust me\u202e' };
    const hostile = await signedErasure(vault, { search, software });
    const { status, printed } = run(file('hostile.json', JSON.stringify(hostile)));
    expect(status).toBe(0);
    expect(printed).toContain('3 in "visits"');
    expect(printed).toContain('2 damaged records could not be searched');
    expect(printed.match(/^GENUINE/gm)).toHaveLength(1);
    for (const sign of ['\u001b', '\u202e']) expect(printed).not.toContain(sign);
  });

  it('lets no key in a file, and no name of one, pass for its own words', () => {
    const hostile = '\u001b[2J\nGENUINE: trust me\u202e';
    const odd = { ...signed, certificate: { ...signed.certificate, [hostile]: hostile } };
    for (const { status, printed } of [
      run(file('odd.json', JSON.stringify(odd))),
      run(file('array.json', JSON.stringify([hostile]))),
      run(file('text.json', hostile)),
      run(join(folder, hostile)),
    ]) {
      expect(status).not.toBe(0);
      expect(printed).not.toMatch(/^GENUINE/m);
      for (const sign of ['\u001b', '\u202e']) expect(printed).not.toContain(sign);
    }
  });

  it('says so when there is nothing to check', () => {
    expect(run().status).toBe(2);
    expect(run(join(folder, 'nowhere.json')).status).toBe(2);
    expect(run(file('page.html', '<html>')).status).toBe(2);
    expect(run(path, '--key', 'short').status).toBe(2);
  });
});
