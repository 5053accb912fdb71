/** What came of an attempt to send something out. */
export type Outcome =
  | {
      readonly kind: 'blocked';
      /** `policy`: the browser, by the page's Content-Security-Policy; `service-worker`, `app`: this app's own code. */
      readonly by: 'policy' | 'service-worker' | 'app';
      /** How that was noticed: the rule that the browser names, or what was told. */
      readonly evidence: string;
    }
  /** Nobody said that it was stopped. That it failed proves nothing: the address does not exist. */
  | { readonly kind: 'not-blocked' }
  /** This browser does not have it, or not now. */
  | { readonly kind: 'not-there' }
  /** It would lead whoever tries it away from the page. */
  | { readonly kind: 'not-tried' };

/** What is tried to be reached. */
export interface Target {
  /** Origin of a web server. */
  readonly web: string;
  /** A server that tells devices their own address (STUN, RFC 8489), as WebRTC asks one. */
  readonly stun: string;
}

/** What stands in the way. */
export type Standing =
  /** The browser itself, whatever runs in the page. */
  | 'closed'
  /** This app's own code, as long as no other code runs in the page. */
  | 'guarded'
  /** Nothing: no browser gives a page a means against it. */
  | 'open';

/** One way in which a page, or a thread of it, could send something out. */
export interface WayOut<Id extends string = string> {
  readonly id: Id;
  readonly standing: Standing;
  /** Tries it, with a fixed text that says nothing about anybody. */
  attempt(target: Target): Promise<Outcome>;
}

/** What the browser does not have cannot be tried. */
export const NOT_THERE: Outcome = { kind: 'not-there' };

/** The host does not exist, and never will: names under `.invalid` are given to nobody (RFC 6761, 6.4). */
export const NOWHERE: Target = {
  web: 'https://countenance-self-test.invalid',
  stun: 'stun:countenance-self-test.invalid:3478',
};

/** All that is ever tried to be sent. */
export const HARMLESS = 'countenance self-test';

/** The address at which a way tries to reach the target: one for each, so that what is said about it can be told from what is said about others. */
export function addressAt({ web }: Target, id: string): string {
  return `${web}/${id}?${new URLSearchParams({ sent: HARMLESS }).toString()}`;
}
