import { useEffect, useState } from 'react';

/** How somebody wants to read, for as long as they stand here. */
export interface Comfort {
  readonly isLarge: boolean;
  readonly hasContrast: boolean;
  setLarge(isLarge: boolean): void;
  setContrast(hasContrast: boolean): void;
}

/** Milliseconds at the door after which the next person finds it as it was set up. */
const RESET_MILLIS = 60_000;

/** Larger text and more contrast, on `html`, from where every size and colour comes. @param atDoor nobody has a page open */
export function useComfort(atDoor: boolean): Comfort {
  const [isLarge, setLarge] = useState(false);
  const [hasContrast, setContrast] = useState(false);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (isLarge) dataset.large = '';
    if (hasContrast) dataset.contrast = '';
    return () => {
      delete dataset.large;
      delete dataset.contrast;
    };
  }, [isLarge, hasContrast]);
  useEffect(() => {
    if (!atDoor) return;
    const timer = setTimeout(() => {
      setLarge(false);
      setContrast(false);
    }, RESET_MILLIS);
    return () => clearTimeout(timer);
  }, [atDoor]);
  return { isLarge, hasContrast, setLarge, setContrast };
}
