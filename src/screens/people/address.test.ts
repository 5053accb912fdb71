import { describe, expect, test } from 'vitest';
import { EVERYBODY, peopleMarks, type PeopleQuery } from '../../domain';
import { addressOf, LIST_PATH, ORDERS, PEOPLE_ROUTE, queryOf, sortOf } from './address';

describe('the address of a list of people', () => {
  test('says nothing when everybody is listed by name', () => {
    expect(addressOf(EVERYBODY).toString()).toBe('');
    expect(queryOf(new URLSearchParams(''), '')).toEqual(EVERYBODY);
  });

  test.each(ORDERS)('brings filters and the order %s back', (order) => {
    const query: PeopleQuery = {
      text: 'ada',
      filters: { consent: 'overdue', marks: [...peopleMarks] },
      sort: sortOf(order),
    };
    expect(queryOf(addressOf(query), 'ada')).toEqual(query);
  });

  test('never holds what was searched for, because browsers remember addresses', () => {
    expect(addressOf({ ...EVERYBODY, text: 'Ada Lovelace' }).toString()).toBe('');
  });

  test('leads to the list, and to nobody', () => {
    const address = addressOf({ ...EVERYBODY, filters: { consent: 'asked', marks: ['poor'] } });
    expect(`${LIST_PATH}${address.toString()}`).toMatch(PEOPLE_ROUTE);
    expect('/people').toMatch(PEOPLE_ROUTE);
    expect('/people/6f9619ff-8b86-4d01-b42d-00cf4fc964ff').not.toMatch(PEOPLE_ROUTE);
  });

  test('leaves out what means nothing', () => {
    const address = new URLSearchParams('consent=everything&only=poor,rich&order=-height');
    expect(queryOf(address, '')).toEqual({
      ...EVERYBODY,
      filters: { consent: null, marks: ['poor'] },
    });
  });
});
