import { addressAt, HARMLESS, NOT_THERE, type WayOut } from './outcome';
import { trying } from './trying';

/** Not in TypeScript's library (https://w3c.github.io/webtransport/). */
type WebTransports = new (address: string) => {
  readonly ready: Promise<unknown>;
  readonly closed: Promise<unknown>;
  close(): void;
};

/** What a script asks for by itself; the threads without a page have these, too. */
export const byRequest = [
  {
    id: 'fetch',
    standing: 'closed',
    attempt: (target) => {
      const address = addressAt(target, 'fetch');
      return trying({
        address,
        begin: (over) =>
          void fetch(address, { method: 'POST', mode: 'no-cors', body: HARMLESS }).then(over, over),
      });
    },
  },
  {
    id: 'xhr',
    standing: 'closed',
    attempt: (target) => {
      const address = addressAt(target, 'xhr');
      return trying({
        address,
        begin(over) {
          const request = new XMLHttpRequest();
          request.onloadend = over;
          request.open('POST', address);
          request.send(HARMLESS);
          return () => request.abort();
        },
      });
    },
  },
  {
    id: 'web-socket',
    standing: 'closed',
    attempt: (target) => {
      const address = addressAt(target, 'web-socket').replace(/^http/, 'ws');
      return trying({
        address,
        begin(over) {
          const socket = new WebSocket(address);
          socket.onopen = over;
          socket.onerror = over;
          return () => socket.close();
        },
      });
    },
  },
  {
    id: 'event-source',
    standing: 'closed',
    attempt: (target) => {
      const address = addressAt(target, 'event-source');
      return trying({
        address,
        begin(over) {
          const source = new EventSource(address);
          source.onerror = over;
          return () => source.close();
        },
      });
    },
  },
  {
    id: 'web-transport',
    standing: 'closed',
    attempt(target) {
      const { WebTransport } = globalThis as { readonly WebTransport?: WebTransports };
      if (!WebTransport) return Promise.resolve(NOT_THERE);
      // It knows no other scheme.
      const address = addressAt(target, 'web-transport').replace(/^http:/, 'https:');
      return trying({
        address,
        begin(over) {
          const transport = new WebTransport(address);
          transport.ready.then(over, over);
          transport.closed.catch(over);
          return () => transport.close();
        },
      });
    },
  },
] as const satisfies readonly WayOut[];
