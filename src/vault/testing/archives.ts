import {
  BUILT_IN_MODEL,
  BUILT_IN_TEMPLATE_LENGTH,
  DisplayName,
  Millis,
  ModelId,
  newId,
  NO_RULES,
  PersonDetails,
  PersonId,
  type Template,
} from '../../domain';
import { VaultId } from '../format';
import { createSigningPair } from '../keys';
import {
  archiveIdentity,
  writeTemplate,
  type ArchivedPerson,
  type encodeArchive,
} from '../office/archive';
import { noteErasure } from '../office/erasure';
import { noTallies } from '../office/tallies';

/** Archives for tests. */
/** When everything in them happened. */
export const day = Millis.parse(1_800_000_000_000);
/** A consent of before there were notices. */
export const earlier = {
  textVersion: '2026-11-1',
  purpose: 'recognition-on-this-device',
  givenAt: day,
} as const;

/** A template, another one for each seed. */
export function template(seed: number): Template {
  return Float32Array.from(
    { length: BUILT_IN_TEMPLATE_LENGTH },
    (_, at) => Math.sin(at * seed + 1) / 11,
  );
}

/** Somebody with two templates. */
export function person(name: string, change: Partial<ArchivedPerson> = {}): ArchivedPerson {
  return {
    id: newId(PersonId),
    name: DisplayName.parse(name),
    enrolledAt: day,
    agreed: null,
    withdrawnAt: null,
    restrictedAt: null,
    alike: [],
    qualities: [],
    seenOn: null,
    group: null,
    held: false,
    details: PersonDetails.parse({ consent: earlier }),
    model: BUILT_IN_MODEL,
    templates: [writeTemplate(template(1)), writeTemplate(template(2))],
    ...change,
  };
}

/** What only archives of before version 4 say of all templates. */
export const earlierHead = { format: 'countenance-archive', model: BUILT_IN_MODEL } as const;

/** Another model than the app's own. */
export const SMALL = ModelId.parse('small-net+0123456789abcdef');

/** Somebody with templates of another model than the app's own. */
export function small(): ArchivedPerson {
  const templates = [1, 2].map((seed) => writeTemplate(template(seed).slice(0, 64)));
  return person('Cleo', { model: SMALL, templates });
}

/** What an archive says. */
export async function contents(): Promise<Parameters<typeof encodeArchive>[0]> {
  return {
    createdAt: day,
    vaultId: newId(VaultId),
    identity: archiveIdentity(await createSigningPair()),
    notices: [],
    tallies: { ...noTallies, refused: 3 },
    people: [
      person('Zoë 李 🙂'),
      person('Bert', { details: null, model: null, templates: [] }),
      small(),
    ],
    erased: [await noteErasure([], newId(PersonId), day)],
    visits: [],
    certificates: [],
    retention: NO_RULES,
    requests: [],
  };
}

/** A template longer than those of the app's own model. */
export const long = new Float32Array(129).fill(0.1);

/** One shorter than those of `small`. */
export const short = writeTemplate(new Float32Array(63).fill(0.1));
