import type { Page } from '@playwright/test';

interface Registration {
  readonly registrationId: string;
  readonly isDeleted: boolean;
}

/** Has the browser wake the service worker up, as it does now and then for an app that is installed (periodic background sync). */
export async function wakeServiceWorker(page: Page, tag: string): Promise<void> {
  const { origin } = new URL(page.url());
  const session = await page.context().newCDPSession(page);
  try {
    const registered = new Promise<Registration>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const found = registrations.find(({ isDeleted }) => !isDeleted);
        if (found) resolve(found);
      });
    });
    await session.send('ServiceWorker.enable');
    const { registrationId } = await registered;
    await session.send('ServiceWorker.dispatchPeriodicSyncEvent', { origin, registrationId, tag });
  } finally {
    await session.detach();
  }
}
