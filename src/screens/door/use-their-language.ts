import { useEffect, useEffectEvent } from 'react';
import type { Language } from '../../domain';
import type { SpokenLanguage } from '../kiosk-language';
import type { Stage } from './flow';

/** Speaks to whoever was recognised in the language in which they agreed, and as before once they have gone. */
export function useTheirLanguage(stage: Stage, { greet, partFrom }: SpokenLanguage): void {
  const change = useEffectEvent((who: Language | null | undefined) => {
    if (who) greet(who);
    // `null`: a recognised person of whom it is not known.
    else if (who === undefined) partFrom();
  });
  useEffect(() => change(languageOf(stage)), [stage]);
}

/** @returns `undefined` where nobody recognised is there */
function languageOf(stage: Stage): Language | null | undefined {
  if (stage.kind === 'asking' || stage.kind === 'writing') return stage.who.language;
  if (stage.kind === 'done') return stage.written.recognised?.language;
  // Said to whoever was greeted a moment ago.
  return stage.kind === 'undone' ? null : undefined;
}
