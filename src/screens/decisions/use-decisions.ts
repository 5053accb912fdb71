import { useEffect, useEffectEvent } from 'react';
import type { FaceDecision } from '../../domain';
import { noteDecision } from '../../health';
import { useServices } from '../services';

/** Hears every decision of the vault as long as the screen is shown. */
export function useDecisions(onDecision: (decision: FaceDecision) => void): void {
  const { vault } = useServices();
  const decided = useEffectEvent(onDecision);
  useEffect(
    () =>
      vault.onEvent((event) => {
        if (event.kind !== 'decision') return;
        noteDecision(event.decision.millis);
        decided(event.decision);
      }),
    [vault],
  );
}
