import type { Agreement, CaptureId, NamedPerson } from '../../domain';
import type { ImportedPhotos, Vault } from '../../vault';
import { hashOf } from '../photo-hash';
import { nameKey, type Group } from './groups';
import type { Ended, FileOutcome, Imported, Look, PersonOutcome } from './imported';

interface Run {
  readonly vault: Vault;
  /** Takes a sample of the one face in a photo. */
  readonly look: (file: File) => Promise<Look>;
  readonly groups: readonly Group[];
  readonly agreement: Agreement;
  /** What was imported before. */
  readonly before: readonly ImportedPhotos[];
  /** Whether to end after the person in hand. */
  readonly stopped: () => boolean;
  readonly onPerson: (group: Group) => void;
  readonly onFile: () => void;
  readonly onDone: (imported: Imported) => void;
}

/**
 * Enrols the people of a folder one after the other. Each is stored with all of their photos in one transaction or not at all, so that an
 * import that ends half-way leaves whole people only, and can go on with the same folder: photos that were used before for a person of
 * the same name are passed over. Under another name they are looked at again, so that renaming a file mends a wrong name.
 *
 * @returns why it ended early, or `null` when everybody was done or it was stopped
 */
export async function runImport(run: Run): Promise<Ended | null> {
  for (const group of run.groups) {
    if (run.stopped()) return null;
    run.onPerson(group);
    const done = await importPerson(run, group);
    if ('ended' in done) return done.ended;
    run.onDone({ group, ...done });
  }
  return null;
}

/** A file that was looked at: what came of it, and, where a face was found, the sample and the hash by which it is known again. */
type Looked = FileOutcome | { readonly captureId: CaptureId; readonly hash: string };

type Done = Pick<Imported, 'outcome' | 'files'>;

async function importPerson(run: Run, group: Group): Promise<Done | { ended: Ended }> {
  const looked = await lookAtAll(run, group);
  const taken = looked.filter((file) => typeof file !== 'string');
  if (taken.length === 0) {
    const kind = looked.includes('already') ? 'already' : 'no-photo';
    return { outcome: { kind }, files: tell(looked, 'used', []) };
  }
  const captureIds = taken.map(({ captureId }) => captureId);
  const photos = taken.map(({ hash }) => hash);
  const stored = await store(run, group, captureIds, photos);
  if ('outliers' in stored) {
    const { outcome, outliers } = stored;
    return { outcome, files: tell(looked, 'used', outliers) };
  }
  await run.vault.dropCaptures(captureIds);
  if ('ended' in stored) return stored;
  return { outcome: stored.refused, files: tell(looked, 'not-stored', []) };
}

/** What came of each file, once it is known what became of the samples. */
function tell(
  looked: readonly Looked[],
  taken: FileOutcome,
  outliers: readonly CaptureId[],
): readonly FileOutcome[] {
  return looked.map((file) => {
    if (typeof file === 'string') return file;
    return outliers.includes(file.captureId) ? 'outlier' : taken;
  });
}

async function lookAtAll(run: Run, { name, files }: Group): Promise<readonly Looked[]> {
  const same = run.before.filter(({ person }) => nameKey(person.name) === nameKey(name));
  const known = new Set(same.flatMap(({ photos }) => photos));
  const seen = new Set<string>();
  const looked: Looked[] = [];
  for (const file of files) {
    looked.push(await lookOnce(run, file, { known, seen }));
    run.onFile();
  }
  return looked;
}

/** Hashes of photos that need not be looked at: used in an earlier import, or seen in this one. */
interface Hashes {
  readonly known: ReadonlySet<string>;
  readonly seen: Set<string>;
}

async function lookOnce(run: Run, file: File, { known, seen }: Hashes): Promise<Looked> {
  try {
    const hash = await hashOf(file);
    if (seen.has(hash)) return 'repeated';
    seen.add(hash);
    if (known.has(hash)) return 'already';
    const found = await run.look(file);
    return found.kind === 'face' ? { captureId: found.captureId, hash } : found.why;
  } catch (error) {
    // Reading a file that is gone or was changed since it was chosen; anything else is a fault of the app.
    if (error instanceof DOMException) return 'unreadable';
    throw error;
  }
}

type Stored =
  | {
      readonly outcome: PersonOutcome;
      /** Captures that were left out, because they do not look like the others. */
      readonly outliers: readonly CaptureId[];
    }
  | { readonly refused: PersonOutcome }
  | { readonly ended: Ended };

/** Enrols somebody, or adds to whoever is enrolled under this name with this face. */
async function store(
  { vault, agreement }: Run,
  { name }: Group,
  captureIds: CaptureId[],
  photos: string[],
): Promise<Stored> {
  const enrolled = await vault.enrol({
    name,
    contact: null,
    agreement,
    captureIds,
    checkId: null,
    onDuplicate: 'refuse',
    photos,
  });
  if (enrolled.ok) {
    const { samples, outliers } = enrolled.value;
    return { outcome: { kind: 'enrolled', looks: samples.count }, outliers };
  }
  const { error } = enrolled;
  if (error.kind === 'inconsistent' || error.kind === 'captures-gone') return { refused: error };
  if (error.kind !== 'duplicate') return { ended: error };
  const people = error.people ?? [];
  const refused = { refused: { kind: 'duplicate', people } } as const;
  const person = onlyOneOf(people, nameKey(name));
  if (!person) return refused;
  const improved = await vault.improve({ personId: person.id, captureIds, photos });
  if (improved.ok) {
    const { samples, outliers } = improved.value;
    return { outcome: { kind: 'improved', looks: samples.count }, outliers };
  }
  switch (improved.error.kind) {
    case 'inconsistent':
    case 'captures-gone':
    case 'duplicate':
      return { refused: improved.error };
    case 'not-found':
      return refused;
    default:
      return { ended: improved.error };
  }
}

/** The one whom a face is enrolled as, if under the very name that the photos carry. */
function onlyOneOf(people: readonly NamedPerson[], key: string): NamedPerson | null {
  const [person, ...others] = people;
  return person && nameKey(person.name) === key && others.length === 0 ? person : null;
}
