import { addressAt, type WayOut } from './outcome';
import { trying } from './trying';

/** Code of elsewhere, in whose address something could be said; the threads without a page have these, too. */
export const byCode = [
  {
    id: 'import',
    standing: 'closed',
    attempt: (target) => {
      const address = addressAt(target, 'import');
      return trying({
        address,
        begin: (over) => void import(/* @vite-ignore */ address).then(over, over),
      });
    },
  },
  {
    id: 'worker',
    standing: 'closed',
    attempt: (target) => {
      const address = addressAt(target, 'worker');
      return trying({
        address,
        begin(over) {
          const worker = new Worker(address);
          worker.onerror = over;
          return () => worker.terminate();
        },
      });
    },
  },
] as const satisfies readonly WayOut[];
