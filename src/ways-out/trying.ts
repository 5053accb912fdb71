import type { Outcome } from './outcome';

/** Milliseconds that the browser is given to say that it stopped something. It says so within a few; a busy device may take longer. */
const PATIENCE_MILLIS = 5000;

/** Milliseconds that it is given once the attempt has ended: what it says about its policy may come a moment later than the failure. */
const AFTERWARDS_MILLIS = 500;

/** What browsers name in the place of an address where text would become code: it has no address of its own. */
const NO_ADDRESS: readonly string[] = ['inline', 'trusted-types-sink'];

interface Attempt {
  readonly address: string;
  /** Whether the browser names no more than the host: it does so of frames, whose addresses are nobody else's business. */
  readonly isFrame?: boolean;
  readonly patience?: number;
  /**
   * Tries it. What is thrown is no proof: the browser says for itself that its policy stopped something.
   *
   * @param over to be called when the browser is done with it, whatever came of it
   * @returns what tidies up afterwards
   */
  begin(over: () => void): (() => void) | undefined;
}

/**
 * Tries one way out, and waits until the browser says that its policy stopped it: with a `securitypolicyviolation` that names this very address, or that text was
 * to become code. All else counts as not blocked: where the address does not exist, an attempt fails in any case.
 */
export function trying({
  address,
  isFrame = false,
  patience = PATIENCE_MILLIS,
  begin,
}: Attempt): Promise<Outcome> {
  return new Promise((resolve) => {
    const { origin } = new URL(address);
    const named = [address, ...NO_ADDRESS, ...(isFrame ? [origin, `${origin}/`] : [])];
    let timer = setTimeout(giveUp, patience);
    let tidy: (() => void) | undefined;
    globalThis.addEventListener('securitypolicyviolation', hear);
    try {
      tidy = begin(() => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, AFTERWARDS_MILLIS);
      });
    } catch {
      // As said above.
    }

    function hear(event: Event) {
      const { blockedURI, effectiveDirective, disposition } = event as SecurityPolicyViolationEvent;
      const isMeant = named.includes(blockedURI);
      // A policy that only reports stops nothing.
      if (isMeant && disposition === 'enforce')
        settle({ kind: 'blocked', by: 'policy', evidence: effectiveDirective });
    }
    function giveUp() {
      settle({ kind: 'not-blocked' });
    }
    function settle(outcome: Outcome) {
      clearTimeout(timer);
      globalThis.removeEventListener('securitypolicyviolation', hear);
      tidy?.();
      resolve(outcome);
    }
  });
}
