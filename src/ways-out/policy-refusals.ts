import { createStore } from 'zustand/vanilla';

/** Refusals of which the addresses are kept: enough to see what tried, and too few to fill the memory of a kiosk. The count goes on. */
const KEPT_REFUSALS = 50;

/** What the browser refused because the page's policy does not allow it. */
export interface PolicyRefusal {
  /** The rule, as `connect-src`. */
  readonly rule: string;
  /** What was asked for, without what stands behind `?`, which may say something about somebody; or a word, where it was text that was to become code. */
  readonly what: string;
}

/** What the browser refused to the page since it was opened; not what it refused to its threads, of which it tells those alone. */
export interface PolicyRefusals {
  readonly count: number;
  /** The last of them, newest first. */
  readonly refusals: readonly PolicyRefusal[];
  /** The policy that the browser holds the page to, as it says itself with each refusal; `null` before the first. */
  readonly policy: string | null;
}

/** Follows what the browser refuses (`followPolicy`). */
export const policyState = createStore<PolicyRefusals>()(() => ({
  count: 0,
  refusals: [],
  policy: null,
}));

/** Starts to count. Call once, early. */
export function followPolicy(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    if (event.disposition !== 'enforce') return;
    const refusal = {
      rule: event.effectiveDirective,
      what: withoutQuery(event.blockedURI),
    };
    policyState.setState(({ count, refusals }) => ({
      count: count + 1,
      refusals: [refusal, ...refusals].slice(0, KEPT_REFUSALS),
      policy: event.originalPolicy,
    }));
  });
}

function withoutQuery(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? '';
}
