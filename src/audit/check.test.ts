import { describe, expect, it } from 'vitest';
import type { BrokenEntry } from '../domain';
import { append, evolved, leafOf, linkOf, type Chained, type Position } from './chain';
import { checkChain, firstBroken } from './check';
import { BASE, ELSEWHERE, entryOf, flipped, LENGTH, madeLog } from './testing/logs';

const log = madeLog();
const everyPlace = Array.from({ length: LENGTH }, (_, at) => at);

function broken(entries: readonly Chained[], end: Position | null = log.end): BrokenEntry | null {
  return firstBroken(checkChain({ base: BASE, entries, end, anchor: null }).faults);
}

/** The number of an entry by its place in the log. */
const seqAt = (at: number) => BASE.seq + at + 1;

function entryAt(at: number): Chained {
  const entry = log.entries[at];
  if (!entry) throw new Error('there is no such entry');
  return entry;
}

const replaced = (at: number, change: Partial<Chained>) =>
  log.entries.with(at, { ...entryAt(at), ...change });

describe('the chain of the audit log', () => {
  it('is whole as it was written, and its end fits', () => {
    const checked = checkChain({ base: BASE, ...log, anchor: null });
    expect(checked.faults.size).toBe(0);
    expect(checked.endFits).toBe(true);
    expect(checked.end).toEqual(log.end);
  });

  it('refuses every entry that was altered in any of its parts, and names it', () => {
    for (const at of everyPlace) {
      const { leaf, prev, mac, body } = entryAt(at);
      const changes: Partial<Chained>[] = [
        { leaf: flipped(leaf) },
        { prev: flipped(prev) },
        { mac: flipped(mac) },
        { body: flipped(body) },
        { kind: 'clear' },
      ];
      for (const change of changes)
        expect(broken(replaced(at, change))).toEqual({ seq: seqAt(at), fault: 'altered' });
    }
  });

  it('refuses every entry that was dropped, and names it', () => {
    for (const at of everyPlace)
      expect(broken(log.entries.toSpliced(at, 1))).toEqual({ seq: seqAt(at), fault: 'missing' });
  });

  it('refuses a log in which the later entries were moved up after one was dropped', () => {
    for (const at of everyPlace.slice(0, -1)) {
      const moved = log.entries
        .toSpliced(at, 1)
        .map((entry) => (entry.seq > seqAt(at) ? { ...entry, seq: entry.seq - 1 } : entry));
      expect(broken(moved)).toEqual({ seq: seqAt(at), fault: 'altered' });
    }
  });

  it('refuses every two neighbours, and every entry and the first or last, that changed places', () => {
    for (const at of everyPlace)
      for (const other of [at + 1, 0, LENGTH - 1]) {
        if (other === at || other >= LENGTH) continue;
        const [one, two] = [entryAt(at), entryAt(other)];
        const swapped = log.entries
          .with(at, { ...two, seq: one.seq })
          .with(other, { ...one, seq: two.seq });
        expect(broken(swapped)).toEqual({ seq: seqAt(Math.min(at, other)), fault: 'altered' });
      }
  });

  it('refuses an entry that was inserted anywhere, with the later ones moved down', () => {
    for (const at of everyPlace) {
      const inserted = { ...entryAt((at + 7) % LENGTH), seq: seqAt(at) };
      const later = log.entries.slice(at).map((entry) => ({ ...entry, seq: entry.seq + 1 }));
      expect(broken([...log.entries.slice(0, at), inserted, ...later])).toEqual({
        seq: seqAt(at),
        fault: 'altered',
      });
    }
  });

  it('refuses an entry that was put behind the end', () => {
    const beyond = { ...entryAt(0), seq: log.end.seq + 1 };
    expect(broken([...log.entries, beyond])?.seq).toBe(beyond.seq);
  });

  it('notices a tail that was cut off anywhere, whatever is made of the end with the key that is on the disk', () => {
    for (const at of everyPlace) {
      const rest = log.entries.slice(0, at);
      const before = at === 0 ? BASE.hash : linkOf(entryAt(at - 1));
      const seq = seqAt(at);
      expect(broken(rest)).toEqual({ seq, fault: 'missing' });
      // The number of the end is set to the place of the cut, its key is the only one that there is.
      const forged = { ...log.end, seq: seq - 1, hash: before };
      expect(broken(rest, forged)).toEqual({ seq, fault: 'end-lost' });
      expect(checkChain({ base: BASE, entries: rest, end: forged, anchor: null }).endFits).toBe(
        false,
      );
      // The end is deleted as well.
      expect(broken(rest, null)).toEqual({ seq, fault: 'end-lost' });
    }
  });

  it('notices, by where the log stood when an officer looked last, an end that was put back together with its key', () => {
    for (const at of everyPlace) {
      const cut = append(BASE, log.entries.slice(0, at));
      const anchor = { seq: log.end.seq, hash: log.end.hash };
      const { faults } = checkChain({ base: BASE, ...cut, anchor });
      expect(firstBroken(faults)).toEqual({ seq: seqAt(at), fault: 'missing' });
    }
  });

  it('notices that what an officer had seen last is another entry now', () => {
    const anchor = { seq: log.end.seq, hash: ELSEWHERE };
    const { faults } = checkChain({ base: BASE, ...log, anchor });
    expect(firstBroken(faults)).toEqual({ seq: log.end.seq, fault: 'altered' });
  });

  it('is not rewritten by a thief of the key of a moment: no entry before it passes with that key or any that follows', () => {
    const stolen = evolved(BASE.key, LENGTH);
    const later = [stolen, evolved(stolen, 17)];
    for (const at of everyPlace)
      for (const key of later) {
        const prev = at === 0 ? BASE.hash : linkOf(entryAt(at - 1));
        const lie = { ...entryAt(at), leaf: leafOf(entryOf(9999)) };
        const { entries } = append({ seq: seqAt(at) - 1, hash: prev, key }, [
          lie,
          ...log.entries.slice(at + 1),
        ]);
        const rewritten = [...log.entries.slice(0, at), ...entries];
        expect(broken(rewritten)).toEqual({ seq: seqAt(at), fault: 'altered' });
      }
  });

  it('is not rewritten up to where an officer saw it last by a thief of an older key, as one that the disk has not forgotten yet', () => {
    const anchor = { seq: log.end.seq, hash: log.end.hash };
    for (const at of everyPlace) {
      const before = append(BASE, log.entries.slice(0, at)).end;
      const lie = { ...entryAt(at), leaf: leafOf(entryOf(9999)) };
      const rewritten = append(before, [lie, ...log.entries.slice(at + 1)]);
      const entries = [...log.entries.slice(0, at), ...rewritten.entries];
      const { faults } = checkChain({ base: BASE, entries, end: rewritten.end, anchor });
      // Which of them is the lie cannot be told any more: the last one that the officer saw is not the one that is there.
      expect(firstBroken(faults)).toEqual({ seq: log.end.seq, fault: 'altered' });
    }
  });

  it('lets the same thief lie about what comes after, which no chain can prevent', () => {
    const lies = append(log.end, [{ ...entryAt(0), leaf: leafOf(entryOf(9999)) }]);
    expect(broken([...log.entries, ...lies.entries], lies.end)).toBeNull();
  });

  it('goes on after damage: what is written later is checked by its own tag, and only the damage is named', () => {
    const gap = log.entries.toSpliced(100, 3);
    const { end, endFits } = checkChain({ base: BASE, entries: gap, end: log.end, anchor: null });
    expect(endFits).toBe(true);
    const more = append(end, [entryAt(0)]);
    const { faults } = checkChain({
      base: BASE,
      entries: [...gap, ...more.entries],
      end: more.end,
      anchor: null,
    });
    expect([...faults.keys()]).toEqual([seqAt(100), seqAt(101), seqAt(102)]);
  });

  it('is checked from any later place as well as from its beginning', () => {
    const half = append(BASE, log.entries.slice(0, 100));
    const { faults, endFits } = checkChain({ base: half.end, ...log, anchor: null });
    expect([faults.size, endFits]).toEqual([0, true]);
    expect(evolved(BASE.key, 100)).toEqual(half.end.key);
  });
});
