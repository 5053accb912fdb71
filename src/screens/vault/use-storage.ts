import { useEffect, useState } from 'react';
import { useNumbers, useTranslation } from '../../i18n';

/** Part of the space that, once used, is worth a warning: some tens of megabytes are left then on the smallest devices. */
const NEARLY_FULL = 0.9;

/** What the browser says about the space it gives to this app. */
export interface StorageState {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** Whether the browser promised not to delete what is stored when the device runs out of space. */
  readonly kept: boolean;
  /** How much of it is in databases and how much is kept files of the app, where the browser says so (Chromium). */
  readonly parts: { readonly databases: number; readonly files: number } | null;
}

/** Not in the standard (https://storage.spec.whatwg.org/), and not in TypeScript's library. */
interface WithDetails extends StorageEstimate {
  readonly usageDetails?: { readonly indexedDB?: number; readonly caches?: number };
}

/** How much of the space is used, as megabytes in words. */
export function useAmount(): (storage: StorageState) => string {
  const { t } = useTranslation();
  const { megabytes, whole } = useNumbers();
  return ({ usedBytes, quotaBytes }) =>
    t('storageRoom.amount', { used: megabytes(usedBytes), quota: whole(quotaBytes / 1e6) });
}

/** Whether little room is left. */
export function isNearlyFull({ usedBytes, quotaBytes }: StorageState): boolean {
  return usedBytes > quotaBytes * NEARLY_FULL;
}

async function look(): Promise<StorageState> {
  const [{ usage = 0, quota = 0, usageDetails }, kept]: [WithDetails, boolean] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  const parts = usageDetails
    ? { databases: usageDetails.indexedDB ?? 0, files: usageDetails.caches ?? 0 }
    : null;
  return { usedBytes: usage, quotaBytes: quota, kept, parts };
}

/** Reads what the browser says about storage; `null` until it has. @returns also how to ask it to keep what is stored */
export function useStorage(): readonly [StorageState | null, () => Promise<void>] {
  const [state, setState] = useState<StorageState | null>(null);
  useEffect(() => {
    let here = true;
    void look().then((found) => {
      if (here) setState(found);
    });
    return () => {
      here = false;
    };
  }, []);
  async function ask() {
    await navigator.storage.persist();
    setState(await look());
  }
  return [state, ask];
}
