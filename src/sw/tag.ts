/** By this name the browser is asked to wake the service worker up to erase whose time is over. */
export const SWEEP_TAG = 'erase-expired';
