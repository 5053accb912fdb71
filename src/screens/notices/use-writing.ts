import { useState } from 'react';
import type { Notice } from '../../domain';
import { firstWriting, nextWriting, Writing } from './draft';

/** Where a notice that is being written waits. It holds nothing personal, and goes with the tab. */
const KEY = 'countenance.notice-being-written';

/** A notice that is being written; it survives the automatic lock, which loads the page anew. */
export function useWriting(inForce: Notice | null) {
  const [writing, setWriting] = useState<Writing>(
    () => kept() ?? (inForce ? nextWriting(inForce) : firstWriting()),
  );
  return {
    writing,
    change(next: Partial<Writing>) {
      const changed = { ...writing, ...next };
      setWriting(changed);
      sessionStorage.setItem(KEY, JSON.stringify(changed));
    },
    forget: () => sessionStorage.removeItem(KEY),
  };
}

function kept(): Writing | null {
  try {
    return Writing.parse(JSON.parse(sessionStorage.getItem(KEY) ?? ''));
  } catch {
    return null;
  }
}
