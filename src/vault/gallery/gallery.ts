import type { NamedPerson, PersonId, Template } from '../../domain';

/** A person's templates lie next to each other: `count` rows of the block from row `first` on. */
export interface Entry {
  readonly person: NamedPerson;
  readonly first: number;
  readonly count: number;
}

/** Templates of everybody who has some of the model in use, in memory only. */
export interface Gallery {
  /** Numbers in each template. */
  readonly templateLength: number;
  /** All templates as rows of `templateLength` numbers; rows beyond the last entry are zero. */
  readonly block: Float32Array;
  /** One entry per person, in the order of their rows. */
  readonly entries: readonly Entry[];
  has(personId: PersonId): boolean;
  /** Copies of a person's templates, in the order in which they were added; none for somebody unknown. */
  templatesOf(personId: PersonId): Template[];
  /** Adds a person with templates of unit length, which are copied. A person is added once. */
  add(person: NamedPerson, templates: readonly Template[]): void;
  /** Gives a person another name; nothing for somebody unknown. */
  rename(person: NamedPerson): void;
  /** Removes a person and overwrites their templates. */
  remove(personId: PersonId): void;
  /** Removes everybody and overwrites every template. */
  clear(): void;
}

/** Rows that an empty gallery has room for; room doubles when it is full. */
const FIRST_ROOM = 64;

/** Makes an empty gallery. @param templateLength numbers in each template of the model in use */
export function createGallery(templateLength: number): Gallery {
  let block = new Float32Array(FIRST_ROOM * templateLength);
  let entries: Entry[] = [];
  const enrolled = new Set<PersonId>();

  function usedRows(): number {
    const last = entries.at(-1);
    return last ? last.first + last.count : 0;
  }

  function makeRoom(rows: number) {
    let room = block.length / templateLength;
    if (rows <= room) return;
    while (room < rows) room *= 2;
    const larger = new Float32Array(room * templateLength);
    larger.set(block);
    block.fill(0);
    block = larger;
  }

  return {
    templateLength,
    get block() {
      return block;
    },
    get entries() {
      return entries;
    },
    has: (personId) => enrolled.has(personId),
    templatesOf(personId) {
      const entry = entries.find(({ person }) => person.id === personId);
      if (!entry) return [];
      return Array.from({ length: entry.count }, (_, row) => {
        const start = (entry.first + row) * templateLength;
        return block.slice(start, start + templateLength);
      });
    },
    add(person, templates) {
      if (enrolled.has(person.id)) throw new Error('this person is in the gallery already');
      if (templates.some(({ length }) => length !== templateLength))
        throw new RangeError('a template of another model');
      const first = usedRows();
      makeRoom(first + templates.length);
      templates.forEach((template, row) => block.set(template, (first + row) * templateLength));
      entries.push({ person, first, count: templates.length });
      enrolled.add(person.id);
    },
    rename(person) {
      entries = entries.map((entry) =>
        entry.person.id === person.id ? { ...entry, person } : entry,
      );
    },
    remove(personId) {
      const gone = entries.find((entry) => entry.person.id === personId);
      if (!gone) return;
      enrolled.delete(personId);
      const used = usedRows() * templateLength;
      const after = gone.first + gone.count;
      block.copyWithin(gone.first * templateLength, after * templateLength, used);
      block.fill(0, used - gone.count * templateLength, used);
      entries = entries
        .filter((entry) => entry !== gone)
        .map((entry) =>
          entry.first < after ? entry : { ...entry, first: entry.first - gone.count },
        );
    },
    clear() {
      block.fill(0);
      entries = [];
      enrolled.clear();
    },
  };
}
