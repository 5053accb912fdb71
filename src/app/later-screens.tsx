import { lazy } from 'react';

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

/** Fetches them all. What fails is fetched again when it is needed. */
export function fetchLaterScreens(): void {
  for (const fetcher of Object.values(fetchers)) fetcher().catch(() => undefined);
}
