import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { NOWHERE, policyState } from '../../ways-out';

/** Whether the browser holds the page to a policy, and to which. */
export type PolicyInForce =
  | { readonly kind: 'asking' }
  | { readonly kind: 'none' }
  | { readonly kind: 'holds'; readonly policy: string };

/** Milliseconds that the browser is given to refuse. */
const REFUSING_MILLIS = 3000;

/**
 * Asks the browser for the policy that it enforces, not the server for the one that it sends: it names it with whatever it refuses. So it is given something to
 * refuse, an address that does not exist.
 */
export function usePolicy(): PolicyInForce {
  const { policy } = useStore(policyState);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (policyState.getState().policy === null) void fetch(NOWHERE.web).catch(() => undefined);
    const timer = setTimeout(() => setOver(true), REFUSING_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  if (policy !== null) return { kind: 'holds', policy };
  return { kind: isOver ? 'none' : 'asking' };
}
