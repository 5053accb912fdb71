import { describe, expect, it } from 'vitest';
import { readGroups } from './groups';

const known = new Set(['anna', 'bert']);
const read = (text: string) => readGroups(text, 'groups.csv', known);

describe('groups', () => {
  it('are read with or without a heading, and may share people', () => {
    const groups = read('person,group\nanna,young\nbert,old\nanna,glasses\n');
    expect(groups.ok && [...groups.value].map(([name, people]) => [name, ...people])).toEqual([
      ['young', 'anna'],
      ['old', 'bert'],
      ['glasses', 'anna'],
    ]);
    expect(read('anna,young').ok).toBe(true);
  });

  it.each([
    ['nobody knows the person', 'anna,young\ncleo,old', 'line 2: there is no photo of cleo'],
    ['a line has no group', 'anna', 'line 1: each line has to be person,group'],
    ['nothing is in them', 'person,group\n', 'names no groups'],
  ])('are refused when %s', (_, text, why) => {
    const groups = read(text);
    expect(groups.ok ? '' : groups.error).toContain(why);
  });
});
