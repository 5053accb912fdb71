import { z } from 'zod';
import { allCalls } from '../../src/vault/all-calls';
import { createDoorKeeper } from '../../src/vault/door-calls';
import { createAttempts, createRecorder, type Context } from '../../src/vault/office';
import { createRoles, type Who } from '../../src/vault/roles';
import { createStore } from '../../src/vault/store';
import { createTurns } from '../../src/vault/turns';

/** One call of the vault worker, as it is made with. */
export interface DescribedCall {
  readonly name: string;
  readonly who: Who;
  /** Whether it asks for a way in once more, though the vault is open. */
  readonly asksForProof: boolean;
  /** Why the audit log hears nothing of it; `null`: it does. */
  readonly unrecorded: string | null;
}

function onlyInTheWorker(): never {
  throw new Error('calls are described here, and not made');
}

/** Every call that the vault worker serves, from the very table that it serves. No call is made, and no storage is opened. */
export function describeCalls(): readonly DescribedCall[] {
  const recorder = createRecorder(createStore());
  const { store } = recorder;
  const inTurn = createTurns();
  const context: Context = {
    store,
    attempts: createAttempts(store),
    inTurn,
    announced: () => null,
    onDropped: onlyInTheWorker,
    onProgress: onlyInTheWorker,
  };
  const session = () => null;
  const { calls } = allCalls(createRoles(session, inTurn, recorder), {
    context,
    recorder,
    session,
    door: createDoorKeeper(context, session, inTurn),
    work: {
      starting: onlyInTheWorker,
      status: onlyInTheWorker,
      unlock: onlyInTheWorker,
      takeOver: onlyInTheWorker,
      touch: onlyInTheWorker,
      lock: onlyInTheWorker,
      renew: onlyInTheWorker,
      connectEngine: onlyInTheWorker,
    },
    onGone: onlyInTheWorker,
  });
  return Object.entries(calls).map(([name, { who, unrecorded, schema }]) => ({
    name,
    who,
    unrecorded,
    asksForProof: hasProof(schema),
  }));
}

/** A request with a proof in it is refused without one, before anything else is looked at. */
function hasProof(schema: z.ZodType): boolean {
  return schema instanceof z.ZodObject && 'proof' in schema.shape;
}
