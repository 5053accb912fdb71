import {
  ok,
  PersonRecord,
  type ModelId,
  type PersonId,
  type Result,
  type SampleQuality,
} from '../../domain';
import type { SampleId } from '../format';
import { open, openPersonKey, type MatchKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Store, StoredTemplate } from '../store';
import { writeTemplate } from './archive';
import { place } from './places';
import { decodeJson, decodeTemplate } from './records';

/** One template as its network made it, without the vault's rotation, as an archive writes it. */
export interface PlainTemplate {
  readonly id: SampleId;
  readonly model: ModelId;
  readonly numbers: number;
  readonly float32: string;
  /** `null` where nobody measured it, or where it is not known which of the qualities is whose. */
  readonly quality: SampleQuality | null;
}

/** The match side of one person as it lies on the disk. */
export interface OnePerson {
  /** `null` where it does not open. */
  readonly record: PersonRecord | null;
  readonly templates: readonly PlainTemplate[];
  /** Records that do not open. */
  readonly damaged: number;
}

/** Reads the match side of one person from the disk, and undoes the vault's rotation of each template. Their numbers are overwritten once they are written. */
export async function loadOnePerson(
  match: MatchKeys,
  store: Store,
  id: PersonId,
): Promise<Result<OnePerson, StorageFailed>> {
  const { vaultId, people } = match;
  const [keys, named, stored] = await Promise.all([
    store.read('keys', [vaultId, id, 'match']),
    store.read('people', [vaultId, id]),
    store.read('templates', [vaultId, id]),
  ]);
  if (!keys.ok) return keys;
  if (!named.ok) return named;
  if (!stored.ok) return stored;
  const [wrapped] = keys.value.records;
  const key = wrapped && (await openPersonKey(people, place.key(vaultId, id, 'match'), wrapped));
  const [sealed] = named.value.records;
  const bytes = key && sealed && (await open(key, place.person(vaultId, id), sealed));
  const record = decodeJson(PersonRecord, bytes ?? null);
  const samples = [...stored.value.records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const isKnown = record?.qualities.length === samples.length;
  const templates: PlainTemplate[] = [];
  for (const [at, sample] of samples.entries()) {
    const quality = (isKnown ? record?.qualities[at] : null) ?? null;
    const plain = key && (await openPlain(match, key, sample));
    if (plain) templates.push({ ...plain, quality });
  }
  const unopened = samples.length - templates.length + Number(record === null);
  const malformed = keys.value.damaged + named.value.damaged + stored.value.damaged;
  return ok({ record, templates, damaged: unopened + malformed });
}

async function openPlain(
  { transformOf }: MatchKeys,
  key: CryptoKey,
  { vaultId, personId, id, nonce, ciphertext }: StoredTemplate,
): Promise<Omit<PlainTemplate, 'quality'> | null> {
  const bytes = await open(key, place.template(vaultId, personId, id), { nonce, ciphertext });
  const made = bytes && decodeTemplate(bytes);
  if (!made) return null;
  const { model, template: turned } = made;
  const template = (await transformOf(turned.length)).undo(turned);
  const float32 = writeTemplate(template);
  template.fill(0);
  turned.fill(0);
  return { id, model, numbers: turned.length, float32 };
}
