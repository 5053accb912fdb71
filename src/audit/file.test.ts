import { beforeAll, describe, expect, it } from 'vitest';
import { Millis } from '../domain';
import { toHex } from './bytes';
import { leafOf, linkOf } from './chain';
import { checkFile, writeFile, type Signing } from './file';
import { BASE, entryOf, exportedLog, LENGTH, signingVault } from './testing/logs';

const AT = Millis.parse(1_790_000_000_000);
const everyPlace = Array.from({ length: LENGTH }, (_, at) => at);
const seqAt = (at: number) => BASE.seq + at + 1;

let vault: Signing;
let lines: readonly string[];
beforeAll(async () => {
  vault = await signingVault();
  lines = (await writeFile(BASE, exportedLog(), AT, vault)).trimEnd().split('\n');
});

const check = (changed: readonly string[]) => checkFile(`${changed.join('\n')}\n`);

/** A line of an entry, changed. The first line is that of the header. */
function changed(at: number, change: (line: Record<string, unknown>) => object): string[] {
  const line = JSON.parse(lines[at + 1] ?? '') as Record<string, unknown>;
  return lines.with(at + 1, JSON.stringify({ ...line, ...change(line) }));
}

async function expectBroken(made: readonly string[], at: number, fault: string) {
  expect(await check(made)).toMatchObject({ kind: 'broken', first: { seq: seqAt(at), fault } });
}

describe('an exported log', () => {
  it('is whole as it was written, whoever checks it', async () => {
    expect(await check(lines)).toMatchObject({
      kind: 'whole',
      vault: vault.vault,
      header: { count: LENGTH, base: { seq: BASE.seq } },
    });
    expect(await checkFile(lines.join('\n'), vault.vault)).toMatchObject({ kind: 'whole' });
    expect(await checkFile(await writeFile(BASE, [], AT, vault))).toMatchObject({ kind: 'whole' });
  });

  it('is refused with every entry that was altered', async () => {
    for (const at of everyPlace) {
      await expectBroken(
        changed(at, () => ({ entry: entryOf(9999) })),
        at,
        'altered',
      );
      await expectBroken(
        changed(at, () => ({ hash: 'e'.repeat(64) })),
        at,
        'altered',
      );
    }
  });

  it('is refused with every entry that was dropped', async () => {
    for (const at of everyPlace) await expectBroken(lines.toSpliced(at + 1, 1), at, 'missing');
  });

  it('is refused with every two entries that changed places', async () => {
    for (const at of everyPlace.slice(0, -1)) {
      const [one = '', two = ''] = lines.slice(at + 1, at + 3);
      await expectBroken(lines.with(at + 1, two).with(at + 2, one), at, 'missing');
    }
  });

  it('is refused with an entry that was inserted anywhere', async () => {
    for (const at of everyPlace)
      await expectBroken(
        lines.toSpliced(at + 1, 0, lines[((at + 7) % LENGTH) + 1] ?? ''),
        at,
        (at + 7) % LENGTH > at ? 'missing' : 'altered',
      );
    await expectBroken([...lines, lines[1] ?? ''], LENGTH, 'beyond-end');
  });

  it('is refused wherever its tail was cut', async () => {
    for (const at of everyPlace) await expectBroken(lines.slice(0, at + 1), at, 'missing');
  });

  it('is refused when a header says a shorter log, because the vault did not sign it', async () => {
    const header = JSON.parse(lines[0] ?? '') as object;
    const shorter = [JSON.stringify({ ...header, count: LENGTH - 1 }), ...lines.slice(1, -1)];
    expect(await check(shorter)).toEqual({ kind: 'header-altered' });
  });

  it('names the first line that was rewritten, though all the hashes after it were calculated anew', async () => {
    for (const at of everyPlace) {
      let prev = at === 0 ? BASE.hash : exportedLog()[at - 1]?.link;
      const forged = [...lines];
      for (let seq = at; seq < LENGTH && prev; seq++) {
        const entry = entryOf(seq === at ? 9999 : seq);
        const leaf = leafOf(entry);
        const link = linkOf({ seq: seqAt(seq), prev, leaf });
        forged[seq + 1] = JSON.stringify({
          ...(JSON.parse(lines[seq + 1] ?? '') as object),
          ...{ entry, leaf: toHex(leaf), hash: toHex(link) },
        });
        prev = link;
      }
      await expectBroken(forged, at, 'altered');
    }
  });

  it('is refused when another vault signed it than the one that is expected', async () => {
    const other = await signingVault();
    expect(await checkFile(lines.join('\n'), other.vault)).toEqual({
      kind: 'other-key',
      vault: vault.vault,
    });
  });

  it('says which entry the vault itself could not read, and what is no log at all', async () => {
    const unread = exportedLog().map((each, at) => (at === 5 ? { ...each, entry: null } : each));
    const made = await writeFile(BASE, unread, AT, vault);
    await expectBroken(made.trimEnd().split('\n'), 5, 'unreadable');
    for (const text of ['', 'hello', '{}', '[]'])
      expect(await checkFile(text)).toEqual({ kind: 'not-a-log' });
  });
});
