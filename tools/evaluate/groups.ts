import { fail, ok, type Result } from '../../src/domain';
import { readCsv } from './csv';

/** The people of each group, by name. */
export type Groups = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads lines of `person,group`. Somebody may belong to several groups. A first line `person,group` is a heading.
 *
 * @param known the people of the photos; a line about somebody else is a slip and refused
 */
export function readGroups(
  text: string,
  name: string,
  known: ReadonlySet<string>,
): Result<Groups, string> {
  const groups = new Map<string, Set<string>>();
  for (const [index, { line, cells }] of readCsv(text).entries()) {
    const [person, group, ...more] = cells;
    if (index === 0 && person?.toLowerCase() === 'person') continue;
    const where = `${name}, line ${line}`;
    if (!person || !group || more.length > 0)
      return fail(`${where}: each line has to be person,group.`);
    if (!known.has(person)) return fail(`${where}: there is no photo of ${person}.`);
    groups.set(group, (groups.get(group) ?? new Set<string>()).add(person));
  }
  return groups.size > 0 ? ok(groups) : fail(`${name} names no groups.`);
}
