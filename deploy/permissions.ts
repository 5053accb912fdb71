/** Features of the browser that the app uses, each with where. */
const USED = [
  'camera', // src/camera
  'fullscreen', // src/screens/staying-put
  'screen-wake-lock', // src/screens/staying-put
  'serial', // src/signals: the relay of a door
  'publickey-credentials-create', // src/vault/passkey
  'publickey-credentials-get', // src/vault/passkey
  'autoplay', // src/screens/door: the picture of the camera, and the sounds
  'cross-origin-isolated', // threads of WebAssembly
] as const;

/**
 * All others that Chromium 156 has and that reach beyond the page. Whether a page may ask the local network is left to `connect-src`: its own server may be there.
 */
const UNUSED = [
  'accelerometer',
  'bluetooth',
  'browsing-topics',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'deferred-fetch',
  'digital-credentials-create',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'language-detector',
  'language-model',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'on-device-speech-recognition',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'speaker-selection',
  'storage-access',
  'summarizer',
  'sync-xhr',
  'translator',
  'usb',
  'web-share',
  'window-management',
  'xr-spatial-tracking',
] as const;

/**
 * The Permissions-Policy: what the app uses for itself only, everything else for nobody.
 *
 * @see https://github.com/w3c/webappsec-permissions-policy/blob/main/features.md
 */
export function permissionsPolicy(): string {
  const used = USED.map((feature) => `${feature}=(self)`);
  const unused = UNUSED.map((feature) => `${feature}=()`);
  return [...used, ...unused].join(', ');
}
