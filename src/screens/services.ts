import { createContext, use } from 'react';
import type { Engine } from '../engine';
import type { Vault } from '../vault';

/** What screens work with; the app gives it to them. */
export interface Services {
  readonly engine: Engine;
  readonly vault: Vault;
  /**
   * To be called when a screen has opened the vault, or found it locked or missing: the app looks where the vault stands
   * and shows the screen that fits.
   */
  vaultChanged(): Promise<void>;
  /** Locks, and lets this device open as a kiosk at once, where it has such a way in. */
  handOver(): Promise<void>;
}

const ServicesContext = createContext<Services | null>(null);

/** Gives the services to every screen below. */
export const ServicesProvider = ServicesContext.Provider;

/** @throws Error outside of a `ServicesProvider` */
export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('screens need a ServicesProvider around them');
  return services;
}
