/**
 * Every way in which a page of the web could send something out, in one list: the page "Check us" tries them on the device, and the browser test tries the same ones
 * against a server that would notice. Nothing personal is ever sent, and the address does not exist.
 */
import { byCode } from './by-code';
import { byDelay } from './by-delay';
import { byElement } from './by-element';
import { byHint } from './by-hint';
import { byLeaving } from './by-leaving';
import { byRequest } from './by-request';
import { NOWHERE, type Outcome } from './outcome';
import { tryInThread } from './thread';
import { toOwnServer } from './to-own-server';

export { inThreads } from './in-threads';
export { NOWHERE, HARMLESS } from './outcome';
export type { Outcome, Standing } from './outcome';
export { followPolicy, policyState, type PolicyRefusal } from './policy-refusals';
export { stayHere } from './stay-here';

/** All of them, as a page has them. */
export const waysOut = [
  ...byRequest,
  ...byDelay,
  ...byElement,
  ...byHint,
  ...byCode,
  toOwnServer,
  ...byLeaving,
] as const;
export type WayId = (typeof waysOut)[number]['id'];

/** What was tried, and what came of it. */
export interface Tried {
  readonly id: WayId;
  readonly where: 'page' | 'thread';
  readonly outcome: Outcome;
}

/** Tries every way out, one after the other: first in the page, then in a thread without one. @returns what such a thread has and should not have */
export async function tryAll(onTried: (tried: Tried) => void): Promise<readonly string[]> {
  for (const { id, attempt } of waysOut)
    onTried({ id, where: 'page', outcome: await attempt(NOWHERE) });
  return tryInThread(NOWHERE, ({ id, outcome }) => onTried({ id, where: 'thread', outcome }));
}
