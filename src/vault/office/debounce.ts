import { base64urlnopad } from '@scure/base';
import { z } from 'zod';
import { Millis, now, ok, VisitId, VisitKind, type Known, type Result } from '../../domain';
import type { MatchKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { decodeJson, encodeJson } from './records';
import { openSingle, sealSingle } from './singles';

/** Bytes of a tag: no two people of any vault have the same first 16 bytes of an HMAC. */
const TAG_BYTES = 16;

/**
 * That somebody was written down, for as long as they are not written down again. It has to outlive a reload of the page, so it lies on the disk; a
 * tag in place of an id, so that only whoever has the match key and knows a person's id can tell whether it is they.
 */
const Recent = z.strictObject({
  tag: z.string().length(Math.ceil((TAG_BYTES * 4) / 3)),
  kind: VisitKind,
  id: VisitId,
  at: Millis,
  /** When it counts no more. */
  until: Millis,
});
export type Recent = z.infer<typeof Recent>;

/** Everybody who was just written down. */
interface LoadedRecent {
  readonly list: readonly Recent[];
  /** Whether the record says more than it should by now, or cannot be read. */
  readonly isOutdated: boolean;
  readonly damaged: number;
}

/** The tag of somebody who was known by their face or code. */
export async function tagOf({ tags }: MatchKeys, known: Known): Promise<string> {
  const id = known.by === 'face' ? known.person : (known.person ?? known.badge);
  const tag = await crypto.subtle.sign('HMAC', tags, new TextEncoder().encode(id));
  return base64urlnopad.encode(new Uint8Array(tag, 0, TAG_BYTES));
}

/** Reads who was just written down. A damaged record costs no more than that somebody is written down twice. */
export async function loadRecent(
  match: MatchKeys,
  store: Store,
): Promise<Result<LoadedRecent, StorageFailed>> {
  const read = await openSingle(match, 'debounce', store);
  if (!read.ok) return read;
  if (read.value === null) return ok({ list: [], isOutdated: false, damaged: 0 });
  const bytes = read.value === 'damaged' ? null : read.value;
  const all = decodeJson(z.array(Recent), bytes);
  const at = now();
  const list = all?.filter((each) => isRecent(each, at)) ?? [];
  return ok({ list, isOutdated: list.length !== all?.length, damaged: all ? 0 : 1 });
}

/** A clock that was put back must not keep somebody out of the book for as long as it was put back. */
function isRecent({ at, until }: Recent, moment: Millis): boolean {
  return moment < until && moment > at - (until - at);
}

/** Writes who was just written down; nothing where that is nobody. */
export async function sealRecent(match: MatchKeys, list: readonly Recent[]): Promise<Step> {
  if (list.length > 0) return sealSingle(match, 'debounce', encodeJson(list));
  return forgetRecent(match);
}

/** Forgets who was just written down. */
export function forgetRecent({ vaultId }: MatchKeys): Step {
  return { erase: 'singles', key: [vaultId, 'debounce'] };
}

/** Erases what is there longer than it has to be. On a full disk it stays till later. @returns how many are left, and whether the record was damaged */
export async function dropOutdated(
  match: MatchKeys,
  store: Store,
): Promise<Result<{ readonly left: number; readonly damaged: number }, StorageFailed>> {
  const loaded = await loadRecent(match, store);
  if (!loaded.ok) return loaded;
  const { list, isOutdated, damaged } = loaded.value;
  const left = list.length;
  if (!isOutdated) return ok({ left, damaged });
  const dropped = await store.commit(match.vaultId, [await sealRecent(match, list)]);
  return dropped.ok || dropped.error.quotaExceeded ? ok({ left, damaged }) : dropped;
}
