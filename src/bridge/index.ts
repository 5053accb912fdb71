/**
 * The one way in which the screen and a worker talk: named calls with one reply each, and events from the worker.
 *
 * Why not a general remote-object library: those let the other side walk to any property of what is exposed. Here a
 * worker answers the calls in its table and nothing else, and reads each request through a schema first, because a script
 * injected into the page could post anything; and as much of it as it likes, so that each call has to come through a gate before that.
 */
export { connect, type Connection } from './connect';
export { serve, type CallTable, type Handlers } from './serve';
export { createTokenBucket, type Rate, type TokenBucket } from './token-bucket';
export { isTooBusy } from './too-busy';
export type { Limits } from './gate';
