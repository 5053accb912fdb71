import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PeopleQuery, PersonSummary } from '../../domain';
import type { FoundPeople, OfficeError } from '../../vault';
import { useServices } from '../services';

/** Rows asked for at once: more than a screen has. */
const PAGE_ROWS = 100;

/** The rows that are looked at. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Whoever fits, as far as they have been looked at. */
export interface Roster {
  /** `null` until the first answer. */
  readonly found: Omit<FoundPeople, 'rows'> | null;
  readonly error: OfficeError | null;
  /** `null`: not loaded yet. */
  rowAt(index: number): PersonSummary | null;
  /** Looks again, after something was changed. */
  reload(): void;
}

interface Known {
  /** To which asking the pages belong. */
  readonly turn: number;
  readonly found: Roster['found'];
  readonly pages: ReadonlyMap<number, readonly PersonSummary[]>;
  readonly error: OfficeError | null;
}

const NOTHING: Known = { turn: 0, found: null, pages: new Map(), error: null };

/**
 * Looks for people in the vault worker and fetches the rows in view, page by page. What was found before stays on the screen until the first answer to
 * another question comes, so that nothing flickers while somebody types.
 */
export function useRoster(query: PeopleQuery, { first, last }: Range): Roster {
  const { vault, vaultChanged } = useServices();
  const [known, setKnown] = useState(NOTHING);
  const [asking, setAsking] = useState(0);
  const turn = useRef(0);
  const asked = useRef(new Set<number>());
  const key = JSON.stringify(query);
  const [firstPage, lastPage] = [Math.floor(first / PAGE_ROWS), Math.floor(last / PAGE_ROWS)];

  const fetchPage = useEffectEvent(async (page: number, mine: number) => {
    const range = { from: page * PAGE_ROWS, count: PAGE_ROWS };
    const reply = await vault.findPeople({ ...query, range });
    if (mine !== turn.current) return;
    if (reply.ok) return setKnown((before) => withPage(before, mine, page, reply.value));
    setKnown((before) => ({ ...before, error: reply.error }));
    if (reply.error.kind === 'locked') await vaultChanged();
  });
  useEffect(() => {
    // Answers to what was asked before are not listened to any more.
    turn.current++;
    asked.current = new Set();
  }, [key, asking]);
  useEffect(() => {
    for (let page = firstPage; page <= lastPage; page++) {
      if (asked.current.has(page)) continue;
      asked.current.add(page);
      void fetchPage(page, turn.current);
    }
  }, [key, asking, firstPage, lastPage]);

  return {
    found: known.found,
    error: known.error,
    rowAt: (index) => known.pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS] ?? null,
    reload: () => setAsking((count) => count + 1),
  };
}

function withPage(before: Known, turn: number, page: number, answer: FoundPeople): Known {
  const { rows, ...found } = answer;
  const pages = new Map(before.turn === turn ? before.pages : []);
  return { turn, found, pages: pages.set(page, rows), error: null };
}
