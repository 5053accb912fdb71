import { connect } from '../../../src/bridge';
import type { Contender, Settings } from './contender';
import type { OursCalls } from './ours-worker';

/** Starts our own pipeline in a worker. */
export async function startOurs({ everySize }: Settings): Promise<Contender> {
  const worker = new Worker(new URL('./ours-worker.ts', import.meta.url), { type: 'module' });
  const { call } = connect<OursCalls, never>(worker);
  const runsOn = await call('start', {});
  return {
    runsOn,
    describe: (photo) => call('describe', { photo, everySize }, [photo]),
  };
}
