import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsentReceipt, SignedReceipt } from '../src/domain';
import { codeOf, codeText, signReceipt } from '../src/receipts';
import {
  keyPair,
  NOTICE,
  publicKeyOf,
  signedExample,
  signingBy,
} from '../src/receipts/testing/examples';

const folder = mkdtempSync(join(tmpdir(), 'countenance-receipt-'));
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
    ['run', '--silent', 'check-receipt', '--', ...words],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  return { status, printed: stdout + stderr };
}

let vault: CryptoKeyPair;
let key: string;
let signed: SignedReceipt;
let path: string;

beforeAll(async () => {
  vault = await keyPair();
  key = await publicKeyOf(vault);
  signed = await signedExample(vault, await keyPair());
  path = file('receipt.json', JSON.stringify(signed, null, 2));
});

describe('the command that checks receipts', () => {
  it('says what a genuine receipt says and which key to compare', () => {
    const { status, printed } = run(path);
    expect(printed).toContain('GENUINE');
    expect(printed).toContain('"The door opens when it recognises you."');
    expect(printed).toContain('kept for at most 365 days');
    expect(printed).toContain(key);
    expect(printed).toContain('Anybody can sign a receipt');
    expect(status).toBe(0);
  });

  it('checks it against a key and a notice', () => {
    const notice = file('notice.json', `\ufeff${JSON.stringify(NOTICE)}`);
    const { status, printed } = run(path, '--key', key, '--notice', notice);
    expect(printed).toContain('(is the one expected)');
    expect(printed).toContain('(is that of the notice given)');
    expect(printed).not.toContain('Anybody can sign');
    expect(status).toBe(0);
  });

  it('checks the text of a QR code', () => {
    const { status, printed } = run(file('code.txt', `${codeText(codeOf(signed))}\n`));
    expect(printed).toContain('GENUINE');
    expect(printed).toContain('consent was given on 2026-10-05T21:09:27.890Z');
    expect(status).toBe(0);
  });

  it('refuses an altered receipt', () => {
    const altered = JSON.stringify(signed).replace('P365D', 'P366D');
    const { status, printed } = run(file('altered.json', altered));
    expect(printed).toContain('ALTERED');
    expect(printed).not.toContain('GENUINE');
    expect(status).toBe(1);
  });

  it("refuses somebody else's receipt and another notice", async () => {
    const other = await publicKeyOf(await keyPair());
    expect(run(path, '--key', other)).toMatchObject({ status: 1 });
    const notice = file('other.json', JSON.stringify({ ...NOTICE, eraseAfterDays: 8 }));
    expect(run(path, '--notice', notice)).toMatchObject({ status: 1 });
  });

  it('takes a key that begins with a hyphen for a key', () => {
    expect(run(path, '--key', `-${'A'.repeat(42)}`)).toMatchObject({ status: 1 });
  });

  it('lets no text in a receipt pass for its own words', async () => {
    const [party] = signed.receipt.party_identification;
    if (!party) throw new Error('There is a controller.');
    const party_name = '\u001b[2J\nGENUINE: trust me\u202e';
    const parties = { party_identification: [{ ...party, party_name }] };
    const receipt = { ...signed.receipt, ...parties } as ConsentReceipt;
    const signer = { kind: 'vault', key: await publicKeyOf(vault) } as const;
    const hostile = await signReceipt(receipt, signingBy(vault), signer);
    const { status, printed } = run(file('hostile.json', JSON.stringify(hostile)));
    expect(status).toBe(0);
    expect(printed.match(/^GENUINE/gm)).toHaveLength(1);
    for (const sign of ['\u001b', '\u202e']) expect(printed).not.toContain(sign);
  });

  it('lets no key in a file, and no name of one, pass for its own words', () => {
    const hostile = '\u001b[2J\nGENUINE: trust me\u202e';
    const odd = { ...signed, receipt: { ...signed.receipt, [hostile]: hostile } };
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
    expect(run(file('else.json', '{}'))).toMatchObject({ status: 1 });
  });
});
