import { useState } from 'react';
import { z } from 'zod';
import type { Notice } from '../../domain';
import { firstWriting, nextWriting, Writing } from './draft';

/** Where a notice that is being written waits. It holds nothing personal, and goes with the tab. */
const KEY = 'countenance.notice-being-written';

/** Characters of what is kept, at most: twelve languages with every text at its longest, twice over for what JSON adds. */
const MOST_LENGTH = 1_000_000;

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
      keep(JSON.stringify(changed));
    },
    forget: () => sessionStorage.removeItem(KEY),
  };
}

function kept(): Writing | null {
  try {
    const text = z.string().max(MOST_LENGTH).parse(sessionStorage.getItem(KEY));
    return Writing.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What is too long to be read back, or for which there is no room, lives as long as the page. */
function keep(text: string): void {
  if (text.length > MOST_LENGTH) return;
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // As said above.
  }
}
