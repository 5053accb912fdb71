import { lazy, useEffect } from 'react';
import { engineStarted } from './follow';

/**
 * Screens that nobody sees first: the page that asks for a passphrase is there sooner without them. They are fetched right after what recognition needs, so that nobody
 * waits for them either, and a kiosk whose server goes away has them.
 */
const fetchers = {
  open: () => import('./open-routes'),
  door: () => import('../screens/door'),
  create: () => import('../screens/create-vault'),
  restore: () => import('../screens/restore'),
  checkUs: () => import('../screens/check-us'),
};

export const OpenRoutes = lazy(async () => ({ default: (await fetchers.open()).OpenRoutes }));
export const Door = lazy(async () => ({ default: (await fetchers.door()).Door }));
export const CreateVault = lazy(async () => ({ default: (await fetchers.create()).CreateVault }));
export const RestoreAsNew = lazy(async () => ({
  default: (await fetchers.restore()).RestoreAsNew,
}));
export const CheckUs = lazy(async () => ({ default: (await fetchers.checkUs()).CheckUs }));

/**
 * Fetches them, one after the other, as soon as the engine has what it needs and nobody is just reading the first page, where answering matters more. What fails is
 * fetched again when it is needed. @param isReading whether somebody is
 */
export function useLaterScreens(isReading: boolean): void {
  useEffect(() => {
    if (!isReading) void engineStarted().then(fetchAll);
  }, [isReading]);
}

async function fetchAll(): Promise<void> {
  for (const fetcher of Object.values(fetchers)) await fetcher().catch(() => undefined);
}
