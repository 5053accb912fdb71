import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { PeopleQuery } from '../../domain';
import { LIST_PATH, placeOf, queryOf } from './address';

/** Where the list was left, narrowed down or not: whoever goes back from somebody's page finds it so. No words stand in it. */
let left = '/people';

/** The way back to the list. */
export function listLeft(): string {
  return left;
}

/** What is asked for: filters and order are kept in the address, the words only as long as the page is shown. */
export function usePeopleQuery(): readonly [PeopleQuery, (query: PeopleQuery) => void] {
  const [path, go] = useLocation();
  const [text, setText] = useState('');
  const address = path.startsWith(LIST_PATH) ? path.slice(LIST_PATH.length) : '';
  useEffect(() => {
    left = path;
  }, [path]);
  const query = useMemo(() => queryOf(new URLSearchParams(address), text), [address, text]);
  return [
    query,
    (next) => {
      setText(next.text);
      const to = placeOf(next);
      if (to !== path) go(to, { replace: true });
    },
  ];
}
