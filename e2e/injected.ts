import type { Page } from '@playwright/test';
import { startVisit, type Visit } from './visit';

declare global {
  interface Window {
    /** The vault worker of this page, which a script that got into it could have caught as well. */
    caughtVault?: Worker;
  }
}

/** A visit in whose page a script catches the vault worker as it is started, as an injected one would. */
export async function startInjectedVisit(webcams: 0 | 1 = 0): Promise<Visit> {
  const visit = await startVisit({ webcams });
  await visit.page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (options?.name === 'vault') window.caughtVault = this;
      }
    };
  });
  return visit;
}

/** What the worker sends back (src/bridge/messages.ts): an answer, or that it does not take such a message. */
export type Answer =
  | { readonly kind: 'reply'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly reason: string };

/** Posts a message to the vault worker past everything that the screens would say. */
export function askVault(page: Page, name: string, request: object = {}): Promise<Answer> {
  return page.evaluate(
    ([call, content]) =>
      new Promise<Answer>((resolve, reject) => {
        const worker = window.caughtVault;
        if (!worker) return reject(new Error('no vault worker was caught'));
        // Numbers that the app itself does not get to.
        const id = 1_000_000_000 + Math.floor(Math.random() * 1_000_000_000);
        worker.addEventListener('message', ({ data }: MessageEvent<Answer & { id: number }>) => {
          if (data.id === id) resolve(data);
        });
        worker.postMessage({ kind: 'call', id, name: call, request: content });
      }),
    [name, request] as const,
  );
}
