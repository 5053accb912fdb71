import { expect } from 'vitest';
import type { PersonId, SignedReceipt } from '../../domain';
import { checkReceipt } from '../../receipts';
import type { TestVault } from './engine';
import { must } from './journeys';

/** The receipt is genuine, and this vault's. */
export async function expectGenuine(
  receipt: SignedReceipt | null,
  { vault }: TestVault,
): Promise<void> {
  const { identity, published } = must(await vault.listNotices());
  const named = published.find(({ hash }) => hash === receipt?.statement.notice_sha256);
  expect(await checkReceipt(receipt, { vault: identity, notice: named?.notice })).toMatchObject({
    ok: true,
  });
}

/** Every receipt of a person, oldest first. */
export async function receiptsOf(
  { vault }: TestVault,
  personId: PersonId,
): Promise<readonly SignedReceipt[]> {
  return must(await vault.readReceipts(personId)).receipts.map(({ signed }) => signed);
}
