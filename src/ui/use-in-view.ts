import { useEffect, useRef, type RefObject } from 'react';

/** Scrolls an element into view when it has something new to say: what is wrong must not hide below the edge of a phone. */
export function useInView<E extends HTMLElement>(news: unknown): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (news) element.current?.scrollIntoView({ block: 'nearest' });
  }, [news]);
  return element;
}
