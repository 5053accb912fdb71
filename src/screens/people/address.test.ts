import { describe, expect, test } from 'vitest';
import { EVERYBODY, peopleMarks, type PeopleQuery } from '../../domain';
import { addressOf, ORDERS, queryOf, sortOf } from './address';

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

  test('leaves out what means nothing', () => {
    const address = new URLSearchParams('consent=everything&only=poor,rich&order=-height');
    expect(queryOf(address, '')).toEqual({
      ...EVERYBODY,
      filters: { consent: null, marks: ['poor'] },
    });
  });
});
