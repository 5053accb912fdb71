import { addressAt, HARMLESS, NOT_THERE, type Outcome, type Target, type WayOut } from './outcome';
import { onKeptHere } from './stay-here';
import { trying } from './trying';

/** Milliseconds in which WebRTC asks for its own address; it is not waited for, because nothing here depends on the answer. */
const ASKING_MILLIS = 1000;

/** Milliseconds in which an attempt to leave has to be stopped; after that the page is gone. */
const LEAVING_MILLIS = 5000;

/** Tries to leave the page, which the app itself stops (`stay-here`). Where the browser would not ask the app, it is not tried: it would lead away. */
async function leaving(
  id: string,
  target: Target,
  leave: (address: string) => (() => void) | undefined,
): Promise<Outcome> {
  const address = addressAt(target, id);
  const keeping = Promise.withResolvers<Outcome>();
  const deafen = onKeptHere((kept) => {
    if (kept === address) keeping.resolve({ kind: 'blocked', by: 'app', evidence: 'navigate' });
  });
  if (!deafen) return { kind: 'not-tried' };
  const timer = setTimeout(() => keeping.resolve({ kind: 'not-blocked' }), LEAVING_MILLIS);
  const tidy = leave(address);
  const outcome = await keeping.promise;
  clearTimeout(timer);
  deafen();
  tidy?.();
  return outcome;
}

/** What no policy of a page covers. */
export const byLeaving = [
  {
    id: 'navigation',
    standing: 'guarded',
    attempt: (target) =>
      leaving('navigation', target, (address) => {
        location.assign(address);
        return undefined;
      }),
  },
  {
    id: 'refresh',
    standing: 'guarded',
    attempt: (target) =>
      leaving('refresh', target, (address) => {
        const meta = document.createElement('meta');
        meta.httpEquiv = 'refresh';
        meta.content = `0;url=${address}`;
        document.head.append(meta);
        return () => meta.remove();
      }),
  },
  {
    id: 'window',
    standing: 'open',
    // It would open one before whoever looks at this page.
    attempt: () => Promise.resolve({ kind: 'not-tried' }),
  },
  {
    id: 'web-rtc',
    standing: 'open',
    attempt(target) {
      if (!('RTCPeerConnection' in globalThis)) return Promise.resolve(NOT_THERE);
      return trying({
        address: target.stun,
        patience: ASKING_MILLIS,
        begin() {
          const connection = new RTCPeerConnection({ iceServers: [{ urls: target.stun }] });
          connection.createDataChannel(HARMLESS);
          // Only with this does it begin to ask.
          void connection.setLocalDescription();
          return () => connection.close();
        },
      });
    },
  },
] as const satisfies readonly WayOut[];
