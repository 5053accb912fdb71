import { newId, now, type AuditAction } from '../../domain';
import { SlotId, VaultId } from '../format';
import {
  createRoot,
  createSlot,
  createSlotKey,
  deriveMatchKeys,
  deriveOfficeKeys,
  openSlot,
  type MatchKeys,
  type OfficeKeys,
  type WrappableRoot,
} from '../keys';
import type { Step } from '../store';
import { firstAttempts } from './attempts';
import { firstLog } from './audit-opening';
import { sealDesk } from './desk';
import { NO_FAILURES, sealCount } from './door-limit';
import { sealClock } from './expiry-records';
import { firstFacts, sealFacts, type Facts } from './facts';
import { asVault, createIdentity, sealIdentity, type Identity, type Signing } from './identity';
import { sealRecipient } from './inbox';
import { sealSlot } from './slots';
import { noTallies, sealTallies } from './tallies';

/** What an officer will find as the name of the first way in; it can be renamed. */
export const FIRST_LABEL = 'Passphrase';

/** A vault that is about to be: its keys, and the records that it begins with. Nothing is on the disk yet. */
export interface NewVault {
  readonly vaultId: VaultId;
  readonly slotId: SlotId;
  readonly match: MatchKeys;
  readonly office: OfficeKeys;
  readonly facts: Facts;
  readonly signing: Signing;
  readonly roots: { readonly match: WrappableRoot; readonly office: WrappableRoot };
  readonly steps: readonly Step[];
}

/**
 * Makes the keys of a new vault and the one way in that it begins with.
 *
 * @param label what officers will call that way in
 * @param action what the audit log begins with
 * @param identity that of the vault whose place this one takes; its seed is overwritten
 */
export async function prepareVault(
  passphrase: string,
  label: string,
  action: AuditAction,
  facts: Facts = firstFacts(),
  identity: Identity | null = null,
): Promise<NewVault> {
  const vaultId = newId(VaultId);
  const slotId = newId(SlotId);
  const roots = { match: await createRoot(), office: await createRoot() };
  const { way, slotKey } = await createSlotKey({ kind: 'passphrase', passphrase });
  const slot = await createSlot({ vaultId, id: slotId, way }, slotKey, roots);
  const opened = await openSlot(slot, slotKey);
  if (opened?.role !== 'officer') throw new Error('the new way in does not open');
  const match = await deriveMatchKeys(vaultId, opened.match);
  const office = await deriveOfficeKeys(vaultId, opened.office);
  const own = identity ?? (await createIdentity());
  const named = await sealIdentity(office, own);
  const signing = await asVault(own);
  const steps = [
    ...(await sealSlot(slot, { label, createdAt: now() }, match, office)),
    await sealFacts(office, facts),
    await sealRecipient(match, office.recipient),
    named,
    ...(await sealDesk({ match, office }, signing, now())),
    await sealTallies(match, noTallies),
    await sealCount(match, NO_FAILURES),
    await firstAttempts(),
    await sealClock(vaultId, now()),
    ...(await firstLog({ match, office }, { slotId }, action)),
  ];
  return { vaultId, slotId, match, office, facts, signing, roots, steps };
}
