import type { z } from 'zod';
import { BadgeId, fail, newId, ok, type PersonId, type Result } from '../../domain';
import type { MatchKeys } from '../keys';
import type { Badge, MadeBadge, NewBadge, NotFound, StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { BadgeRecord, createCode, type Badges } from './badge-codes';
import { decodeJson, encodeJson } from './records';
import type { OfficerSession } from './session';
import { eraseSingle, openSeveral, sealSingle } from './singles';

/** Bytes of the blocks that a badge fills: those with a name of up to 100 Latin letters all look the same. */
const BADGE_BLOCK_BYTES = 512;

/** Writes a badge down. */
export function sealBadge(match: MatchKeys, id: BadgeId, badge: BadgeRecord): Promise<Step> {
  return sealSingle(match, `badge ${id}`, encodeJson(badge, BADGE_BLOCK_BYTES));
}

/** Reads every badge. */
export async function loadBadges(
  match: MatchKeys,
  store: Store,
): Promise<Result<{ readonly badges: Badges; readonly damaged: number }, StorageFailed>> {
  const read = await openSeveral(match, 'badge', store);
  if (!read.ok) return read;
  const { records, malformed } = read.value;
  const badges = new Map(
    records.map(({ id, bytes }) => [BadgeId.parse(id), decodeJson(BadgeRecord, bytes)]),
  );
  const unread = [...badges.values()].filter((badge) => badge === null).length;
  return ok({ badges, damaged: malformed + unread });
}

/** Writes the badges of one vault into another, but those of people who were erased. Nobody could make them anew without their codes. */
export async function badgesToCarry(
  from: MatchKeys,
  to: MatchKeys,
  store: Store,
  gone: ReadonlySet<PersonId>,
): Promise<Result<{ readonly steps: readonly Step[]; readonly damaged: number }, StorageFailed>> {
  const loaded = await loadBadges(from, store);
  if (!loaded.ok) return loaded;
  const { badges, damaged } = loaded.value;
  const steps: Step[] = [];
  for (const [id, badge] of badges) {
    if (!badge) continue;
    const isGone = badge.personId !== null && gone.has(badge.personId);
    steps.push(isGone ? eraseSingle(to.vaultId, `badge ${id}`) : await sealBadge(to, id, badge));
  }
  return ok({ steps, damaged });
}

/** Every badge that can be read, by name. */
export function listBadges({ badges }: OfficerSession): readonly Badge[] {
  return [...badges]
    .flatMap(([id, badge]) => (badge ? [shown(id, badge)] : []))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Makes a badge: for somebody enrolled, or for anybody else. */
export async function makeBadge(
  { vaultId, match, people, badges }: OfficerSession,
  store: Store,
  { name, personId }: z.infer<typeof NewBadge>,
): Promise<Result<MadeBadge, NotFound | StorageFailed>> {
  if (personId !== null && !people.has(personId)) return fail({ kind: 'not-found' });
  const { code, salt, tag } = await createCode(badges);
  const id = newId(BadgeId);
  const badge = { name, personId, salt, tag };
  const stored = await store.commit(vaultId, [await sealBadge(match, id, badge)]);
  if (!stored.ok) return stored;
  badges.set(id, badge);
  return ok({ badge: shown(id, badge), code });
}

/** Removes a badge: its code opens nothing any more. */
export async function removeBadge(
  { vaultId, badges }: OfficerSession,
  store: Store,
  id: BadgeId,
): Promise<Result<null, NotFound | StorageFailed>> {
  if (!badges.get(id)) return fail({ kind: 'not-found' });
  const removed = await store.commit(vaultId, [eraseSingle(vaultId, `badge ${id}`)]);
  if (removed.ok) badges.delete(id);
  return removed;
}

/**
 * Erases the badges of people who are erased. A badge that cannot be read goes with the first of them: it opens nothing, and it may be
 * theirs.
 */
export function eraseBadgesOf(
  { vaultId, badges }: Pick<OfficerSession, 'vaultId'> & { readonly badges: Badges },
  leaving: ReadonlySet<PersonId>,
): readonly Step[] {
  if (leaving.size === 0) return [];
  return [...badges].flatMap(([id, badge]) =>
    badge && !(badge.personId && leaving.has(badge.personId))
      ? []
      : [eraseSingle(vaultId, `badge ${id}`)],
  );
}

function shown(id: BadgeId, { name, personId }: BadgeRecord): Badge {
  return { id, name, personId };
}
