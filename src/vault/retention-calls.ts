import { ok, type PersonId } from '../domain';
import {
  confirmClock,
  countHoldsDue,
  finishErasing,
  finishSwept,
  quietly,
  forecast,
  isSeenAnew,
  noteSeen,
  readKeeping,
  readRetention,
  setGroup,
  setHold,
  setRetention,
  sweepFor,
  type Context,
  type Session,
} from './office';
import { requests } from './protocol';
import { nothingPersonal, recorded, recordedOf, recordedOfWhoever } from './recorded';
import type { Roles } from './roles';
import type { Store } from './store';
import type { createTurns } from './turns';

/** Milliseconds between two sweeps: whoever's day is over is erased within the hour. */
const SWEEP_MILLIS = 60 * 60 * 1000;

/** The calls about how long people are kept. */
export function retentionCalls({ officer }: Roles, context: Context) {
  const { store } = context;
  return {
    readRetention: officer(requests.readRetention, nothingPersonal('rules, and numbers'), (open) =>
      readRetention(open, store),
    ),
    countHoldsDue: officer(requests.countHoldsDue, nothingPersonal('a number'), (open) =>
      countHoldsDue(open, store),
    ),
    forecast: officer(
      requests.forecast,
      recorded('list-people', 'people', 'hour'),
      (open, { policy }) => ok(forecast(open, policy)),
    ),
    setRetention: officer(
      requests.setRetention,
      recorded('set-retention', 'settings'),
      (open, decided) => setRetention(open, store, decided),
    ),
    confirmClock: officer(requests.confirmClock, recorded('set-retention', 'settings'), (open) =>
      confirmClock(open, store),
    ),
    readKeeping: officer(requests.readKeeping, recordedOf('read-person'), (open, { personId }) =>
      readKeeping(open, store, personId),
    ),
    setHold: officer(requests.setHold, recordedOf('set-hold'), (open, { personId, hold }) =>
      setHold(open, store, personId, hold),
    ),
    setGroup: officer(requests.setGroup, recordedOfWhoever('set-retention'), (open, belonging) =>
      setGroup(open, context, belonging),
    ),
  };
}

/** What is done about how long people are kept without being asked for. */
export interface RetentionKeeper {
  /** Somebody was recognised: the days of whom a rule counts from there begin anew. */
  saw(session: Session, personId: PersonId): void;
}

/**
 * Erases whose time is over: at once, and every hour, whether the vault is open or not.
 *
 * @param session the open vault, asked for anew at each turn
 */
export function createRetentionKeeper(
  store: Store,
  session: () => Session | null,
  inTurn: ReturnType<typeof createTurns>,
): RetentionKeeper {
  let sweptAt = performance.now();
  /** Whom it was tried to note today; anew with each sweep, where the disk was full. */
  const noting = new Set<PersonId>();

  async function sweep() {
    const at = performance.now();
    const open = session();
    const swept = await sweepFor(open, store, at - sweptAt);
    sweptAt = at;
    noting.clear();
    // What fails, as on a full disk, is done by the next sweep.
    if (!swept.ok || open?.role !== 'officer') return;
    const finished = await finishSwept(open, store);
    if (finished.ok) await finishErasing(open, quietly(store));
  }

  void inTurn(sweep);
  setInterval(() => void inTurn(sweep), SWEEP_MILLIS);
  return {
    saw(open, personId) {
      if (noting.has(personId) || !isSeenAnew(open, personId)) return;
      noting.add(personId);
      void inTurn(async () => {
        if (session() === open) await noteSeen(open, store, personId);
      });
    },
  };
}
