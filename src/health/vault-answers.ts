import {
  answered,
  asked,
  isStalled,
  lookAtAnswers,
  newAnswerWatch,
  type AnswerWatch,
  type Patience,
} from './answer-watch';
import { beginFault, endFault } from './store';

/** What a vault is asked so that it is known whether it works. Both change nothing. */
export interface VaultQuestions {
  /** Answered at once by a worker that is not dead. */
  readonly alive: () => Promise<unknown>;
  /** Answered in its turn, from the disk: by one in which nothing hangs. */
  readonly inTurn: () => Promise<unknown>;
}

interface Question {
  readonly everyMs: number;
  readonly patience: Patience;
}

/**
 * The longest that a kiosk's vault computes without a pause is an officer's passphrase, half a second for each that there is (`vault/keys/argon2`);
 * what it writes takes its turn within seconds on the slowest disk. Five and thirty seconds are no busy vault any more.
 */
const QUESTIONS: Readonly<Record<keyof VaultQuestions, Question>> = {
  alive: { everyMs: 2000, patience: { first: 5000, later: 5000 } },
  inTurn: { everyMs: 10_000, patience: { first: 30_000, later: 30_000 } },
};

/** @returns asks, and sees whether it was answered; to be called every second. @param isAsked whether a kiosk's vault is open that ought to answer */
export function watchVault(questions: VaultQuestions): (isAsked: boolean) => void {
  const looks = [
    watchAnswers(QUESTIONS.alive, questions.alive),
    watchAnswers(QUESTIONS.inTurn, questions.inTurn),
  ];
  return (isAsked) => {
    const stalled = looks.map((look) => look(isAsked, performance.now()));
    if (stalled.includes(true)) beginFault('vault-stalled');
    else endFault('vault-stalled');
  };
}

function watchAnswers(
  { everyMs, patience }: Question,
  ask: () => Promise<unknown>,
): (isAsked: boolean, at: number) => boolean {
  let watch: AnswerWatch = newAnswerWatch(performance.now());
  let askedAt = -Infinity;
  return (isAsked, at) => {
    watch = lookAtAnswers(watch, at);
    if (isAsked && watch.waitingSince === null && at - askedAt >= everyMs) {
      askedAt = at;
      watch = asked(watch, at);
      // A refusal is an answer too; that a worker has died is told otherwise.
      void ask()
        .catch(() => null)
        .then(() => (watch = answered(watch)));
    }
    return isStalled(watch, patience, at);
  };
}
