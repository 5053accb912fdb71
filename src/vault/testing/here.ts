import { createAttempts, unlockVault, type Context, type Session } from '../office';
import { createStore } from '../store';
import { createTurns } from '../turns';
import { BUILT_IN } from './engine';
import { must } from './journeys';

/** Opens the vault in this page, where its clock can be set and its session be looked into, and not in a worker. */
export async function openHere(
  opener: Parameters<typeof unlockVault>[1],
  inTurn: Context['inTurn'] = createTurns(),
): Promise<Session> {
  const store = createStore();
  const context = {
    store,
    attempts: createAttempts(store),
    inTurn,
    announced: () => BUILT_IN,
    onDropped: () => undefined,
    onProgress: () => undefined,
  };
  return must(await unlockVault(context, opener)).session;
}
