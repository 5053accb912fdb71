import { openPhotoFile, type PhotoError } from '../../camera';
import type { Advice, Agreement, CaptureId, NamedPerson } from '../../domain';
import type { EnrolError } from '../../vault';
import { hashOf } from '../photo-hash';
import type { Services } from '../services';
import type { Group } from './groups';

/** What became of one file. */
export type FileOutcome =
  'used' | 'already' | 'no-face' | 'several-faces' | Advice | PhotoError['kind'];

/** What became of one person. */
export type PersonOutcome =
  | { readonly kind: 'enrolled'; readonly samples: number }
  /** Enrolled before under this name; the new photos were added. */
  | { readonly kind: 'improved'; readonly samples: number }
  /** All of their photos were imported before. */
  | { readonly kind: 'already' }
  /** No photo of theirs could be used. */
  | { readonly kind: 'no-photo' }
  | { readonly kind: 'duplicate'; readonly people: readonly NamedPerson[] }
  | { readonly kind: 'inconsistent' };

/** One person of a folder, done. */
export interface Imported {
  readonly group: Group;
  readonly outcome: PersonOutcome;
  readonly files: readonly FileOutcome[];
}

/** Why an import ended early; who was enrolled until then stays enrolled. */
export type Ended = Exclude<EnrolError, { kind: 'duplicate' | 'inconsistent' | 'captures-gone' }>;

interface Run {
  readonly services: Services;
  readonly groups: readonly Group[];
  readonly agreement: Agreement;
  /** Hashes of photos that were imported before. */
  readonly known: ReadonlySet<string>;
  readonly stopped: () => boolean;
  readonly onDone: (imported: Imported) => void;
}

/**
 * Enrols the people of a folder one after the other. Each is stored with all of their photos in one transaction or not at all, so that an
 * import that ends half-way leaves whole people only, and can go on with the same folder.
 *
 * @returns why it ended early, or `null` when everybody was done or it was stopped
 */
export async function runImport(run: Run): Promise<Ended | null> {
  for (const group of run.groups) {
    if (run.stopped()) return null;
    const done = await importPerson(run, group);
    if ('ended' in done) return done.ended;
    run.onDone(done);
  }
  return null;
}

interface Taken {
  readonly captureId: CaptureId;
  readonly hash: string;
}

async function importPerson(run: Run, group: Group): Promise<Imported | { ended: Ended }> {
  const { vault } = run.services;
  const taken: Taken[] = [];
  const files: FileOutcome[] = [];
  for (const file of group.files) {
    const hash = await hashOf(file);
    const fresh = !run.known.has(hash) && !taken.some((other) => other.hash === hash);
    const captured = fresh ? await capture(run.services, file) : 'already';
    if (typeof captured === 'string') files.push(captured);
    else {
      files.push('used');
      taken.push({ captureId: captured.captureId, hash });
    }
  }
  const nothing = files.every((file) => file === 'already') ? 'already' : 'no-photo';
  if (taken.length === 0) return { group, files, outcome: { kind: nothing } };
  const captureIds = taken.map(({ captureId }) => captureId);
  const enrolled = await vault.enrol({
    name: group.name,
    contact: null,
    agreement: run.agreement,
    captureIds,
    checkId: null,
    onDuplicate: 'refuse',
    photos: taken.map(({ hash }) => hash),
  });
  if (enrolled.ok)
    return { group, files, outcome: { kind: 'enrolled', samples: enrolled.value.samples.count } };
  const { error } = enrolled;
  const before = error.kind === 'duplicate' ? sameName(group, error.people) : null;
  if (before) {
    const photos = taken.map(({ hash }) => hash);
    const improved = await vault.improve({ personId: before.id, captureIds, photos });
    if (improved.ok)
      return { group, files, outcome: { kind: 'improved', samples: improved.value.count } };
  }
  await vault.dropCaptures(captureIds);
  switch (error.kind) {
    case 'duplicate':
      return { group, files, outcome: { kind: 'duplicate', people: error.people ?? [] } };
    case 'inconsistent':
      return { group, files, outcome: { kind: 'inconsistent' } };
    case 'captures-gone':
      return { group, files, outcome: { kind: 'no-photo' } };
    default:
      return { ended: error };
  }
}

/** The one whom this face is enrolled as, if under the very name that the photos carry. */
function sameName({ name }: Group, people: readonly NamedPerson[] | null): NamedPerson | null {
  const [person, ...others] = people ?? [];
  const same = person?.name.toLocaleLowerCase() === name.toLocaleLowerCase();
  return person && same && others.length === 0 ? person : null;
}

/** Takes a sample of the one face in a photo. */
async function capture(
  { engine }: Services,
  file: File,
): Promise<{ readonly captureId: CaptureId } | FileOutcome> {
  const opened = await openPhotoFile(file);
  if (!opened.ok) return opened.error.kind;
  const { frameId, faces } = await engine.openPhoto(opened.value);
  const captured = faces.length === 1 ? await engine.capturePhotoFace(frameId, 0) : null;
  await engine.closePhoto();
  if (!captured) return faces.length === 0 ? 'no-face' : 'several-faces';
  if (captured.ok) return { captureId: captured.value };
  return captured.error.kind === 'photo-gone' ? 'damaged' : captured.error.advice;
}
