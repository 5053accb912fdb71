import type { Opener } from '../../src/vault';
import { currentOpener, passphraseOf, type Subject } from './subject';
import type { Said } from './words';

/** Milliseconds of writing before the kill: from hardly begun to a few dozen changes. */
const WRITING = { min: 20, max: 400 };

/** Milliseconds of a renewal before the kill, from when it is asked for: most of it goes into stretching the new passphrase. */
const RENEWING = { min: 0, max: 1_500 };

/** Milliseconds of carrying over before the kill, from one of the reports of progress. */
const CARRYING = { min: 0, max: 120 };

/** How often, of so many times, the kill waits for the last report: what comes after it is done in a moment, and matters most. */
const AT_THE_END = 1 / 4;

/** Opens the vault, compares it with what was acknowledged, and kills the browser while it writes. */
export async function killWhileWriting(subject: Subject): Promise<void> {
  const { seed, ledger, random, problems } = subject;
  await subject.live((said, end) => {
    subject.hear(said);
    if (said.kind === 'ready') return { kind: 'open', seed, openers: [currentOpener(subject)] };
    if (said.kind !== 'opened') return null;
    problems.push(...ledger.check(said.found));
    end.killIn(between(random, WRITING));
    return { kind: 'write', from: ledger.nextPerson(), chance: Math.floor(random() * 2 ** 32) };
  });
}

/** Where a kill met a renewal, as the next unlocking shows it. */
export type Met = 'before' | 'half-way' | 'after';

/**
 * Opens the vault with whatever may open it, compares it, and kills the browser while it is being renewed; or already while it finishes
 * a renewal that was killed before.
 *
 * @returns where the kill before this one met the renewal, or `null` when that is not known yet, or there was none
 */
export async function killWhileRenewing(subject: Subject): Promise<Met | null> {
  const { seed, ledger, random, secrets, problems, texts } = subject;
  const openers = possibleOpeners(subject);
  const next = passphraseOf(random);
  const killsEarly = random() < 1 / 3;
  const killsWhileCarrying = random() < 3 / 4;
  const share = random() < AT_THE_END ? 1 : random();
  let isOpen = false;
  let met: Met | null = null;
  await subject.live((said, end) => {
    subject.hear(said);
    switch (said.kind) {
      case 'ready':
        return { kind: 'open', seed, openers };
      case 'opened': {
        problems.push(...ledger.check(said.found));
        isOpen = true;
        met = learn(subject, said, openers[said.opener]);
        texts.add(next);
        return { kind: 'renew', passphrase: secrets.passphrase, next };
      }
      case 'renewing':
        secrets.next = next;
        if (!killsWhileCarrying) end.killIn(between(random, RENEWING));
        return null;
      case 'progress':
        if ((isOpen ? killsWhileCarrying : killsEarly) && said.share >= share)
          end.killIn(between(random, CARRYING));
        return null;
      case 'renewed':
        // From here on nothing else may open it.
        renewed(secrets, next);
        secrets.isRenewed = true;
        end.killIn(0);
        return null;
      default:
        return null;
    }
  });
  return met;
}

/**
 * Opens the vault a last time, compares it and closes the browser as a person does, so that it writes everything that it has to write.
 *
 * @returns where the last kill met a renewal, if there was one
 */
export async function closeProperly(subject: Subject): Promise<Met | null> {
  const { seed, ledger, problems } = subject;
  const openers = possibleOpeners(subject);
  let met: Met | null = null;
  await subject.live((said, end) => {
    subject.hear(said);
    if (said.kind === 'ready') return { kind: 'open', seed, openers };
    if (said.kind !== 'opened') return null;
    problems.push(...ledger.check(said.found));
    met = learn(subject, said, openers[said.opener]);
    end.close();
    return { kind: 'rest' };
  });
  return met;
}

/**
 * What to try, in this order: a code that must not open any more; then the way in that is known and, after a renewal that was killed, the
 * new passphrase, either first.
 */
function possibleOpeners(subject: Subject): readonly Opener[] {
  const { random, secrets } = subject;
  const { passphrase, next, dead } = secrets;
  const old: Opener = random() < 0.5 ? currentOpener(subject) : { kind: 'passphrase', passphrase };
  const openers: Opener[] = [old];
  if (next !== null) openers.push({ kind: 'passphrase', passphrase: next });
  if (random() < 0.5) openers.reverse();
  return dead ? [dead, ...openers] : openers;
}

/** Takes note of what opens the vault now, which tells where the last kill met the renewal. */
function learn(
  { secrets, problems }: Subject,
  { finished }: Said & { kind: 'opened' },
  opener: Opener | undefined,
): Met | null {
  const { next, dead, isRenewed } = secrets;
  secrets.isRenewed = false;
  if (opener === dead) problems.push('a code from before the renewal opens the renewed vault');
  if (finished && next === null) problems.push(`a ${finished} was finished that nobody asked for`);
  if (next === null) return isRenewed ? 'after' : null;
  const byNext = opener?.kind === 'passphrase' && opener.passphrase === next;
  if (byNext || finished) renewed(secrets, next);
  secrets.next = null;
  if (finished) return 'half-way';
  return byNext ? 'after' : 'before';
}

function renewed(secrets: Subject['secrets'], passphrase: string): void {
  const dead = secrets.code === null ? null : ({ kind: 'recovery', words: secrets.code } as const);
  Object.assign(secrets, { passphrase, dead, code: null, next: null });
}

function between(random: () => number, { min, max }: { min: number; max: number }): number {
  return min + random() * (max - min);
}
