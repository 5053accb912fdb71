import { expect as impatient } from '@playwright/test';

/** How long the page is given to show what is expected, in milliseconds: ample, so that nothing depends on speed. */
export const PATIENCE_MS = 60_000;

/** For what is shared with programs that Playwright's runner, and so its configuration, knows nothing of. */
export const expect = impatient.configure({ timeout: PATIENCE_MS });
