import { CHANGEABLE, type AppFile, type Built } from './app-files';
import { changeable, fileOf } from './keeping';
import type { Refusal } from './messages';

/** What is done about a request. */
type Verdict =
  | { readonly kind: 'file'; readonly file: AppFile }
  | { readonly kind: 'changeable'; readonly path: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Decides about a request: only the app's own files are answered, and nothing else leaves the device. */
export function judge(
  request: Pick<Request, 'method' | 'url'>,
  origin: string,
  { base, files }: Pick<Built, 'base' | 'files'>,
): Verdict {
  const url = new URL(request.url);
  // What stands behind the question mark may say something about somebody.
  const refusal = { method: request.method, url: `${url.origin}${url.pathname}` };
  if (request.method !== 'GET' || url.origin !== origin) return { kind: 'refused', refusal };
  const path = url.pathname === `${base}index.html` ? base : url.pathname;
  if (CHANGEABLE.some((each) => path === `${base}${each}`)) return { kind: 'changeable', path };
  const file = files.find((each) => each.path === path);
  return file ? { kind: 'file', file } : { kind: 'refused', refusal };
}

/** What hears of the traffic. */
export interface TrafficListener {
  onAnswered(): void;
  onRefused(refusal: Refusal): void;
  /** A file is not kept any more: somebody has cleared what is, or the browser has. */
  onMissing(): void;
  /** The page itself is gone from this device, and the server has another: this service worker has nothing to give any more. */
  onLost(): void;
}

/** Answers a request. */
export async function answer(
  request: Request,
  built: Built,
  { onAnswered, onRefused, onMissing, onLost }: TrafficListener,
): Promise<Response> {
  const verdict = judge(request, self.location.origin, built);
  if (verdict.kind === 'refused') {
    onRefused(verdict.refusal);
    return request.mode === 'navigate'
      ? new Response('This is not a part of Countenance.', { status: 404 })
      : Response.error();
  }
  onAnswered();
  if (verdict.kind === 'changeable')
    return protectedBy(built, await changeable(verdict.path, built));
  try {
    return protectedBy(built, await fileOf(verdict.file, built, onMissing));
  } catch (cause) {
    if (request.mode !== 'navigate') throw cause;
    onLost();
    return fetch(request);
  }
}

/**
 * With the security headers that the host did not send: some cannot set any. Without COOP and COEP there are no threads, and recognition is slower; without the policy,
 * a script that got in could talk to others.
 */
function protectedBy({ headers: ours }: Built, response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ours))
    if (!headers.has(name)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}
