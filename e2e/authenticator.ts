import type { Page } from '@playwright/test';

/** A device that keeps passkeys, as the browser's own tools play it (Chrome DevTools Protocol, `WebAuthn`). */
export interface Authenticator {
  /** From now on the person does not show finger, face or PIN. Like a real one, the device then takes none any more. */
  refuse(): Promise<void>;
  remove(): Promise<void>;
}

/** Puts an authenticator into the device. The browser takes one at a time of this sort. */
export async function addAuthenticator(
  page: Page,
  /** `hasPrf`: whether it can give the secret that a vault needs (WebAuthn Level 3, 10.1.4). */
  { hasPrf = true } = {},
): Promise<Authenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async refuse() {
      const isUserVerified = false;
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    async remove() {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
}
