const NAME = 'TooBusyError';

/** A worker was asked for more at once than it takes. */
export interface TooBusy extends Error {
  /** Milliseconds until there will be room again, as far as that can be known. */
  readonly waitMillis: number;
}

export function tooBusy(waitMillis: number): TooBusy {
  const error = new Error('too much was asked for at once');
  return Object.assign(error, { name: NAME, waitMillis });
}

/** Whether something failed because too much was asked for at once, and not because of a fault. */
export function isTooBusy(cause: unknown): cause is TooBusy {
  return cause instanceof Error && cause.name === NAME && 'waitMillis' in cause;
}
