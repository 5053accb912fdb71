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

/** All others that browsers know of and that reach beyond the page. */
const UNUSED = [
  'accelerometer',
  'bluetooth',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'storage-access',
  'sync-xhr',
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
