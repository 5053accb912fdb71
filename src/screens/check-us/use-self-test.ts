import { useState } from 'react';
import { inThreads, tryAll, waysOut, type Standing, type Tried } from '../../ways-out';

/** How many attempts there are. */
export const ATTEMPTS = waysOut.length + inThreads.length;

/** How far the self-test is, and what came of it. */
export interface SelfTestState {
  readonly kind: 'untried' | 'running' | 'done' | 'broken';
  readonly tried: readonly Tried[];
  /** What a thread has that it should not have. */
  readonly has: readonly string[];
}

/** Tries every way out on demand. */
export function useSelfTest(): readonly [SelfTestState, () => Promise<void>] {
  const [state, setState] = useState<SelfTestState>({ kind: 'untried', tried: [], has: [] });
  async function start() {
    let tried: readonly Tried[] = [];
    setState({ kind: 'running', tried, has: [] });
    try {
      const has = await tryAll((each) => {
        tried = [...tried, each];
        setState({ kind: 'running', tried, has: [] });
      });
      setState({ kind: 'done', tried, has });
    } catch {
      setState({ kind: 'broken', tried, has: [] });
    }
  }
  return [state, start];
}

/** What was not stopped and should have been. */
export function notStopped(tried: readonly Tried[]): readonly Tried[] {
  return tried.filter(
    ({ id, outcome }) => standingOf(id) !== 'open' && outcome.kind === 'not-blocked',
  );
}

function standingOf(id: Tried['id']): Standing | undefined {
  return waysOut.find((way) => way.id === id)?.standing;
}
