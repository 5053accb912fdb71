import type { DenialReason } from '../domain';
import {
  dropOutdated,
  listVisits,
  recordVisit,
  setVisitDays,
  undoVisit,
  writeDenial,
  type Context,
  type KioskSession,
  type Session,
} from './office';
import { requests } from './protocol';
import { recorded } from './recorded';
import type { Roles } from './roles';
import type { createTurns } from './turns';

/** Milliseconds between two looks whether somebody who was written down may be forgotten. */
const FORGET_MILLIS = 60_000;

/** The calls about who comes and goes: kiosks write it down, officers read it. */
export function doorCalls({ kiosk, officer }: Roles, context: Context, keeper: DoorKeeper) {
  const { store } = context;
  return {
    recordVisit: kiosk(
      requests.recordVisit,
      recorded('record-visit', 'visits', 'hour'),
      async (open, visit) => {
        const recorded = await recordVisit(open, store, visit);
        keeper.forgetInTime(open);
        return recorded;
      },
    ),
    undoVisit: kiosk(requests.undoVisit, recorded('undo-visit', 'visits', 'hour'), (open, visit) =>
      undoVisit(open, store, visit),
    ),
    listVisits: officer(
      requests.listVisits,
      recorded('list-visits', 'visits', 'hour'),
      (open, range) => listVisits(open, context, range),
    ),
    setVisitDays: officer(
      requests.setVisitDays,
      recorded('set-visit-days', 'settings'),
      (open, { days }) => setVisitDays(open, store, days),
    ),
  };
}

/** What is done at a door without being asked for. */
export interface DoorKeeper {
  /** Writes down that somebody was turned away, when it is its turn. */
  deny(session: KioskSession, why: DenialReason): void;
  /** Erases who was written down as soon as they may be written down again. */
  forgetInTime(session: KioskSession): void;
}

/** @param session the open vault, asked for anew at each turn: nothing is written for one that was locked meanwhile */
export function createDoorKeeper(
  { store }: Pick<Context, 'store'>,
  session: () => Session | null,
  inTurn: ReturnType<typeof createTurns>,
): DoorKeeper {
  let timer: ReturnType<typeof setTimeout> | null = null;

  function forgetInTime(open: KioskSession) {
    timer ??= setTimeout(() => {
      timer = null;
      void inTurn(() => forget(open));
    }, FORGET_MILLIS);
  }

  async function forget(open: KioskSession) {
    if (session() !== open) return;
    const dropped = await dropOutdated(open.match, store);
    if (!dropped.ok || dropped.value.left > 0) forgetInTime(open);
  }

  return {
    forgetInTime,
    deny(open, why) {
      // Where it cannot be written down there is nobody to tell: whoever is recognised next is told, and officers see it at the desk key.
      void inTurn(() => (session() === open ? writeDenial(open, store, why) : null));
    },
  };
}
