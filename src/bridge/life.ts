/**
 * How a page learns that a worker has died: the worker holds a Web Lock as long as it lives, and the browser itself gives the lock to whoever waits for it. A worker
 * that was killed sends no `error`, and its silence alone takes seconds to tell from work.
 *
 * A script in the page could take the lock by force: it would cause what it can cause anyway, that the page is loaded anew, and that is done three times in ten minutes at most.
 *
 * @see https://w3c.github.io/web-locks/
 */

/** In the worker: takes a lock that nobody else has. @param onHeld hears its name as soon as it is held */
export function live(onHeld: (lock: string) => void): void {
  const lock = `countenance.life-${crypto.randomUUID()}`;
  void navigator.locks.request(lock, () => {
    onHeld(lock);
    return new Promise<never>(() => undefined);
  });
}

/** On the page. @param onDeath hears when whoever holds the lock is gone */
export function outlive(lock: string, onDeath: () => void): void {
  void navigator.locks.request(lock, onDeath);
}
