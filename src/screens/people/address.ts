import {
  consentStates,
  EVERYBODY,
  peopleColumns,
  peopleMarks,
  SEARCH_MAX_LENGTH,
  type PeopleQuery,
  type PeopleSort,
} from '../../domain';

/** Below this is what the list is narrowed down to. It is a part of the path behind the hash, which browsers send to nobody. */
export const LIST_PATH = '/people/list/';

/** The list, narrowed down or not. */
export const PEOPLE_ROUTE = /^\/people(?:\/list\/[^/]*)?$/;

/** Every order of the list, as it stands in the address: a column, with a minus where it is reversed. */
export const ORDERS = peopleColumns.flatMap((column) => [column, `-${column}`] as const);
export type Order = (typeof ORDERS)[number];

/** An order as it stands in the address. */
export function orderOf({ by, descending }: PeopleSort): Order {
  return descending ? `-${by}` : by;
}

/** What an order in the address means; by name where it means nothing. */
export function sortOf(order: string | null): PeopleSort {
  const by = peopleColumns.find((column) => column === order?.replace(/^-/, ''));
  return by ? { by, descending: order?.startsWith('-') ?? false } : EVERYBODY.sort;
}

/**
 * What an address asks for. Whatever it says that means nothing is left out. The words that were searched for are part of a name, so they never stand in
 * it: browsers write addresses into their history.
 */
export function queryOf(address: URLSearchParams, text: string): PeopleQuery {
  const wanted = new Set((address.get('only') ?? '').split(','));
  return {
    text: text.slice(0, SEARCH_MAX_LENGTH),
    filters: {
      consent: consentStates.find((state) => state === address.get('consent')) ?? null,
      marks: peopleMarks.filter((mark) => wanted.has(mark)),
    },
    sort: sortOf(address.get('order')),
  };
}

/** The address of what is asked for, without the words. What is as usual is left out. */
export function addressOf({ filters: { consent, marks }, sort }: PeopleQuery): URLSearchParams {
  const address = new URLSearchParams();
  if (consent !== null) address.set('consent', consent);
  if (marks.length > 0) address.set('only', marks.join(','));
  const order = orderOf(sort);
  if (order !== orderOf(EVERYBODY.sort)) address.set('order', order);
  return address;
}

/** Where the list stands, narrowed down so. */
export function placeOf(query: PeopleQuery): string {
  const wanted = addressOf(query).toString();
  return wanted === '' ? '/people' : `${LIST_PATH}${wanted}`;
}
