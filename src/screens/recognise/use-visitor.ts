import { useEffect, useState } from 'react';
import type { Visitor } from '../consent';
import { isSettled, type SeenFace } from '../decisions';

/** Milliseconds for which somebody is remembered after they are out of view: who reaches for the screen often leaves the picture. */
const HOLD_MS = 10_000;

/** The one person who stands here and is recognised, or `null`: with two in view nobody knows who would press the button. */
export function useVisitor(faces: readonly SeenFace[]): Visitor | null {
  const [visitor, setVisitor] = useState<Visitor | null>(null);
  const inView = faces.filter(({ goneAt }) => goneAt === null);
  const next = visitorAmong(inView, visitor);
  if (!isSame(next, visitor)) setVisitor(next);
  const waits = visitor !== null && inView.length === 0;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setVisitor(null), HOLD_MS);
    return () => clearTimeout(timer);
  }, [waits]);
  return next;
}

/** @param before who it was until now; a face of which nothing is known yet does not change that */
export function visitorAmong(
  inView: readonly Pick<SeenFace, 'decision'>[],
  before: Visitor | null,
): Visitor | null {
  const [face, ...others] = inView;
  if (!face) return before;
  if (others.length > 0) return null;
  const { decision } = face;
  if (!decision || !isSettled(decision)) return before;
  if (decision.kind !== 'match') return null;
  const { person, asksConsent } = decision;
  return { person, asksConsent };
}

function isSame(a: Visitor | null, b: Visitor | null): boolean {
  return a?.person.id === b?.person.id && a?.asksConsent === b?.asksConsent;
}
