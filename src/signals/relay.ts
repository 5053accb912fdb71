import { fail, ok, type Result } from '../domain';
import { BAUD_RATE, switching } from './lcus-1';

/** What opens a door. */
export interface Relay {
  /** Opens for so many milliseconds; a second time while it is open, for so many from then on. It closes by itself, whatever fails. */
  open(millis: number): Promise<Result<null, RelayError>>;
  /** Closes now. */
  close(): Promise<Result<null, RelayError>>;
}

/** `no-relay`: none is plugged in, or none was allowed. `failed`: it did not take the message. */
export type RelayError = 'no-relay' | 'failed';

/** What is needed of a `SerialPort` (Web Serial). */
export interface Port {
  readonly writable: WritableStream<Uint8Array> | null;
  open(options: { baudRate: number }): Promise<void>;
  close(): Promise<void>;
}

/** Finds the port to use, or `null`; asked again after one was lost. */
export type FindPort = () => Promise<Port | null>;

/** Does something after so many milliseconds. @returns a function that takes it back */
export type Later = (work: () => void, millis: number) => () => void;

/** Milliseconds until a door that could not be closed is tried again: until its relay is plugged in once more, if need be. */
const RETRY_MS = 1000;

/** A message of four bytes takes 4 ms; one that takes so many goes nowhere. */
const WRITE_MS = 2000;

const realLater: Later = (work, millis) => {
  const timer = setTimeout(work, millis);
  return () => clearTimeout(timer);
};

/** An LCUS-1 at a serial port. */
export function createRelay(findPort: FindPort, later: Later = realLater): Relay {
  let port: Port | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let takeBack: () => void = () => undefined;

  /** One message after the other, in the order in which they were asked for. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work);
    turn = next;
    return next;
  }

  async function send(on: boolean): Promise<Result<null, RelayError>> {
    try {
      port ??= await connect(findPort, later);
      if (!port) return fail('no-relay');
      await write(port, on, later);
      return ok(null);
    } catch {
      // Left where it is, it stays open, and nobody can open it again.
      await port?.close().catch(() => undefined);
      port = null;
      return fail('failed');
    }
  }

  async function closeOrRetry(): Promise<Result<null, RelayError>> {
    takeBack();
    const closed = await inTurn(() => send(false));
    if (!closed.ok) closeAfter(RETRY_MS);
    return closed;
  }

  function closeAfter(millis: number): void {
    takeBack();
    takeBack = later(() => void closeOrRetry(), millis);
  }

  return {
    async open(millis) {
      // First, so that no closing from before falls into this opening.
      takeBack();
      const opened = await inTurn(() => send(true));
      // Even when it failed: the message may have got there all the same.
      closeAfter(opened.ok ? millis : RETRY_MS);
      return opened;
    },
    close: closeOrRetry,
  };
}

/** A relay keeps its state while nobody is connected; whatever it is, the door is closed before anything else. */
async function connect(findPort: FindPort, later: Later): Promise<Port | null> {
  const port = await findPort();
  if (!port) return null;
  // Open already where it is found again after a failure of something else.
  if (!port.writable) await port.open({ baudRate: BAUD_RATE });
  await write(port, false, later);
  return port;
}

async function write(port: Port, on: boolean, later: Later): Promise<void> {
  if (!port.writable) throw new Error('the port cannot be written to');
  const writer = port.writable.getWriter();
  let takeBack: () => void = () => undefined;
  const tooLong = new Promise<never>((_, reject) => {
    takeBack = later(() => reject(new Error('the relay takes no message')), WRITE_MS);
  });
  try {
    await Promise.race([writer.write(switching(on)), tooLong]);
  } finally {
    takeBack();
    writer.releaseLock();
  }
}
