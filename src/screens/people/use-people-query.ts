import { useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { PeopleQuery } from '../../domain';
import { addressOf, queryOf } from './address';

/** What is asked for: filters and order are kept in the address, the words only as long as the page is shown. */
export function usePeopleQuery(): readonly [PeopleQuery, (query: PeopleQuery) => void] {
  const [address, setAddress] = useSearchParams();
  const [text, setText] = useState('');
  const query = useMemo(() => queryOf(address, text), [address, text]);
  return [
    query,
    (next) => {
      setText(next.text);
      const wanted = addressOf(next);
      if (wanted.toString() !== address.toString()) setAddress(wanted, { replace: true });
    },
  ];
}
