/**
 * Makes work wait for its turn: each piece starts when the one before has finished, failed or not. Without it a lock
 * could slip between the halves of an enrolment and leave templates in a vault that says it is locked.
 */
export function createTurns(): <T>(work: () => T | Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => null);
    return turn;
  };
}
