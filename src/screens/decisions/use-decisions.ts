import { useEffect, useEffectEvent } from 'react';
import type { FaceDecision } from '../../domain';
import { useServices } from '../services';

/** Hears every decision of the vault as long as the screen is shown. */
export function useDecisions(onDecision: (decision: FaceDecision) => void): void {
  const { vault } = useServices();
  const decided = useEffectEvent(onDecision);
  useEffect(
    () =>
      vault.onEvent((event) => {
        if (event.kind === 'decision') decided(event.decision);
      }),
    [vault],
  );
}
