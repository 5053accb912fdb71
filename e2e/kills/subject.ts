import type { Opener } from '../../src/vault';
import type { BuiltPage } from '../own-page';
import { createLedger, type Ledger } from './ledger';
import { createLives, type Lives } from './lives';
import { seeded } from '../../tools/seeded';
import { wordsOf } from './people';
import type { Said } from './words';

/** A vault on a profile of its own that is going to be killed many times, and what the test knows of it. */
export interface Subject extends Pick<Lives, 'profile' | 'live' | 'remove'> {
  readonly seed: number;
  readonly random: () => number;
  readonly ledger: Ledger;
  /** What opens it. Several passphrases while it is not known whether a renewal was begun. */
  readonly secrets: Secrets;
  /** Everything secret that was ever typed or shown: none of it may be on the disk. */
  readonly texts: Set<string>;
  /** What was found wrong. */
  readonly problems: string[];
  /** Takes note of what the page tells. */
  hear(said: Said): void;
}

interface Secrets {
  passphrase: string;
  /** The words of the recovery code, or `null` when there is none. */
  code: string | null;
  /** The passphrase of a renewal that may have been begun. */
  next: string | null;
  /** What opened it before the last renewal and must not any more. */
  dead: Opener | null;
  /** Whether the last renewal was acknowledged, so that nothing else may open it. */
  isRenewed: boolean;
}

/** Makes a passphrase that occurs nowhere by chance. */
export function passphraseOf(random: () => number): string {
  return wordsOf(Math.floor(random() * 2 ** 32))
    .slice(0, 4)
    .join(' ');
}

/** Creates a vault with so many people in it. */
export async function createSubject(
  page: BuiltPage,
  seed: number,
  people: number,
): Promise<Subject> {
  const random = seeded(seed);
  const ledger = createLedger();
  const passphrase = passphraseOf(random);
  const secrets: Secrets = { passphrase, code: null, next: null, dead: null, isRenewed: false };
  const lives = await createLives(page);
  const texts = new Set([passphrase, ...wordsOf(seed)]);
  const problems: string[] = [];
  const subject: Subject = {
    ...lives,
    ...{ seed, random, ledger, secrets, texts, problems },
    hear(said) {
      if (said.kind === 'begins') ledger.begins(said.write);
      if (said.kind === 'acknowledged') ledger.acknowledged(said.write);
      if (said.kind !== 'code') return;
      secrets.code = said.words;
      texts.add(said.words);
    },
  };
  try {
    await subject.live((said, end) => {
      subject.hear(said);
      if (said.kind === 'ready') return { kind: 'create', seed, passphrase, people };
      if (said.kind !== 'opened') return null;
      problems.push(...ledger.check(said.found));
      end.close();
      return null;
    });
  } catch (cause) {
    lives.remove();
    throw cause;
  }
  return subject;
}

/** The recovery code, which opens without stretching; the passphrase where there is none. */
export function currentOpener({ secrets: { code, passphrase } }: Subject): Opener {
  return code === null ? { kind: 'passphrase', passphrase } : { kind: 'recovery', words: code };
}
