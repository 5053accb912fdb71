import { now, ok, type PublicKey, type Result } from '../../domain';
import type { MatchKeys, OfficeKeys } from '../keys';
import type { StorageFailed } from '../protocol';
import type { Step, Store } from '../store';
import { loadDesk, loadVouched, sealDesk } from './desk';
import type { Trusted } from './genuine';
import {
  asVault,
  createIdentity,
  identityOf,
  loadIdentity,
  sealIdentity,
  type Identity,
  type Signing,
} from './identity';

/** What an officer's session found of the vault's keys, and what it has to write. */
export interface Mended {
  readonly signing: Signing;
  /** The vault's key before this one, which is lost; its notices have to be signed again. */
  readonly former: PublicKey | null;
  /** Which desk key counted until now: only what it signed can be taken in. */
  readonly kiosk: PublicKey | null;
  /** Whether the vault is of a version that had none of this. */
  readonly isFirst: boolean;
  /** Whether there was one that nobody can read any more. */
  readonly isLost: boolean;
  /** Whether kiosks cannot go on with the desk key that they have. */
  readonly isDeskDue: boolean;
  readonly damaged: number;
  readonly steps: readonly Step[];
}

interface Side {
  readonly match: MatchKeys;
  readonly office: OfficeKeys;
}

/**
 * Sees to it that the vault has an identity, and its kiosks a key that it vouches for. What is damaged is made anew; the key of the kiosks is made
 * anew every time, so that one that was stolen is worth nothing to the office from then on.
 */
export async function mendIdentity(
  side: Side,
  store: Store,
): Promise<Result<Mended, StorageFailed>> {
  const found = await loadIdentity(side.office, store);
  if (!found.ok) return found;
  const desk = await loadCounting(side, store);
  if (!desk.ok) return desk;
  const { isThere, isUsable, vault, kiosk, damaged } = desk.value;
  // Both are made together: where only one is missing, somebody or something has removed it.
  const isLost = found.value === 'damaged' || (found.value === null && isThere);
  const isDeskGone = !isThere && found.value !== null;
  const steps: Step[] = [];
  let identity: Identity;
  if (found.value && found.value !== 'damaged') identity = found.value;
  else {
    identity = await createIdentity();
    steps.push(await sealIdentity(side.office, identity));
  }
  const signing = await asVault(identity);
  steps.push(...(await sealDesk(side, signing, now())));
  const isOwn = vault === identity.publicKey;
  return ok({
    signing,
    former: isLost && !isOwn ? vault : null,
    kiosk,
    isFirst: found.value === null && !isThere,
    isLost,
    isDeskDue: !isOwn || !isUsable,
    damaged: damaged + Number(isLost) + Number(isDeskGone),
    steps,
  });
}

/** What there is of the key that kiosks sign with. */
interface Desk {
  readonly isThere: boolean;
  /** Whether it can be read, and is the one that the office knows. */
  readonly isUsable: boolean;
  /** Which vault vouches for it; `null` where it cannot be read. */
  readonly vault: PublicKey | null;
  readonly kiosk: Trusted['kiosk'];
  readonly damaged: number;
}

/** Reads the desk key, and which one counts. They are written together; only before November 2026 the office knew none. */
export async function loadCounting(
  { match, office }: Side,
  store: Store,
): Promise<Result<Desk, StorageFailed>> {
  const [desk, known] = await Promise.all([loadDesk(match, store), loadVouched(office, store)]);
  if (!desk.ok) return desk;
  if (!known.ok) return known;
  const signing = desk.value === 'damaged' ? null : desk.value;
  const signer = signing?.signer.kind === 'kiosk' ? signing.signer : null;
  const isEarlier = known.value === null && signer !== null && !signer.period;
  const counting = known.value === 'damaged' ? null : known.value;
  const isNoted = counting !== null || isEarlier || (known.value === null && desk.value === null);
  const isOther = counting !== null && signer !== null && signer.key !== counting;
  return ok({
    isThere: desk.value !== null,
    isUsable: signer !== null && !isEarlier && isNoted && !isOther,
    vault: signing && identityOf(signing),
    kiosk: isEarlier ? signer.key : counting,
    damaged: Number(desk.value === 'damaged') + Number(!isNoted) + Number(isOther),
  });
}
