import { dropFromTab, keepInTab, readFromTab } from './tab-storage';

const PLACE = 'countenance.coming-back';

/** Remembers that the kiosk in this tab loads itself anew, until it has found its vault again. */
export function rememberComingBack(): void {
  keepInTab(PLACE, 'yes');
}

/** Whether this page was loaded by the kiosk that it is to be again. */
export function isComingBack(): boolean {
  return readFromTab(PLACE) === 'yes';
}

/** To be called when no other tab has the vault: from then on, another one may have it with good reason. */
export function forgetComingBack(): void {
  dropFromTab(PLACE);
}
