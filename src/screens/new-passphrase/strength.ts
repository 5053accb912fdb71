import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Why a passphrase is easy to guess. */
export type WeakReason = 'pattern' | 'repeat' | 'sequence' | 'date' | 'common' | 'word' | 'other';

/** The unit that the time to guess a passphrase is told in. */
export type GuessTime = 'moments' | 'minutes' | 'hours' | 'days' | 'months' | 'years' | 'centuries';

/** How hard a passphrase is to guess. */
export interface Strength {
  /** 0 (guessed at once) to 4 (very hard), as zxcvbn counts (Wheeler, USENIX Security 2016). */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly time: GuessTime;
  readonly reason: WeakReason;
}

/**
 * Passphrases below this score are refused. 3 means that a hundred million guesses do not find it: at 10,000 a second for somebody who
 * copied the disk, hours at the very least, and Argon2id allows far fewer.
 */
export const MIN_SCORE = 3;

let loading: Promise<ZxcvbnFactory> | null = null;

/** Loads the word lists (about 400 kB) when they are needed first, and only then. */
function load(): Promise<ZxcvbnFactory> {
  loading ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }]) =>
      new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }),
  );
  return loading;
}

/**
 * Judges a passphrase on this device. The time assumes somebody who copied the vault and makes 10,000 guesses a second (zxcvbn's
 * "offline, slow hash"); Argon2id, which the vault uses, allows fewer.
 */
export async function judge(passphrase: string): Promise<Strength> {
  const { score, crackTimes, feedback } = (await load()).check(passphrase);
  return {
    score,
    time: timeOf(crackTimes.offlineSlowHashingXPerSecond.seconds),
    reason: reasonOf(feedback.warning),
  };
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

/** The largest unit that fits, so that it is never told as longer than it is. */
export function timeOf(seconds: number): GuessTime {
  if (seconds < MINUTE) return 'moments';
  if (seconds < HOUR) return 'minutes';
  if (seconds < DAY) return 'hours';
  if (seconds < MONTH) return 'days';
  if (seconds < YEAR) return 'months';
  return seconds < 100 * YEAR ? 'years' : 'centuries';
}

/** Maps zxcvbn's warnings, which come as keys, to the reasons that the screen can name. */
export function reasonOf(warning: string | null): WeakReason {
  switch (warning) {
    case 'straightRow':
    case 'keyPattern':
      return 'pattern';
    case 'simpleRepeat':
    case 'extendedRepeat':
      return 'repeat';
    case 'sequences':
      return 'sequence';
    case 'recentYears':
    case 'dates':
      return 'date';
    case 'topTen':
    case 'topHundred':
    case 'common':
    case 'similarToCommon':
    case 'pwned':
      return 'common';
    case 'wordByItself':
    case 'namesByThemselves':
    case 'commonNames':
      return 'word';
    default:
      return 'other';
  }
}
