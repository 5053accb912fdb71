import { describe, expect, it } from 'vitest';
import { createRelay, type Later, type Port } from './relay';

const CLOSE = 'a0 01 00 a1';
const OPEN = 'a0 01 01 a2';
const PULSE_MS = 3000;

/** A clock that goes on only when told to. */
function startClock() {
  let now = 0;
  let due: { readonly at: number; readonly work: () => void }[] = [];
  const later: Later = (work, millis) => {
    const entry = { at: now + millis, work };
    due.push(entry);
    return () => {
      due = due.filter((other) => other !== entry);
    };
  };
  async function pass(millis: number) {
    for (const until = now + millis; now < until; now += 100) {
      const ready = due.filter(({ at }) => at <= now + 100);
      due = due.filter((entry) => !ready.includes(entry));
      for (const { work } of ready) work();
      await settle();
    }
  }
  return { later, pass };
}

/** Lets everything run that waits for nothing but other promises. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A relay on a wire: what it was told, and how the wire can fail. */
function plugIn() {
  const told: string[] = [];
  const wire = { broken: false, plugged: true, hangs: false, opened: 0 };
  let writable: WritableStream<Uint8Array> | null = null;
  const port: Port = {
    get writable() {
      return writable;
    },
    open({ baudRate }) {
      expect(baudRate).toBe(9600);
      if (wire.broken) return Promise.reject(new Error('the device has been lost'));
      wire.opened++;
      writable = new WritableStream<Uint8Array>({
        write(bytes) {
          if (wire.broken) throw new Error('the device has been lost');
          if (wire.hangs) return new Promise<void>(() => undefined);
          told.push(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' '));
          return undefined;
        },
      });
      return Promise.resolve();
    },
    close() {
      writable = null;
      return Promise.resolve();
    },
  };
  const clock = startClock();
  const relay = createRelay(() => Promise.resolve(wire.plugged ? port : null), clock.later);
  return { relay, told, wire, clock };
}

describe('the relay of a door', () => {
  it('closes first, opens for a moment, and closes again', async () => {
    const { relay, told, clock } = plugIn();
    expect(await relay.open(PULSE_MS)).toMatchObject({ ok: true });
    expect(told).toEqual([CLOSE, OPEN]);
    await clock.pass(PULSE_MS - 200);
    expect(told).toEqual([CLOSE, OPEN]);
    await clock.pass(400);
    expect(told).toEqual([CLOSE, OPEN, CLOSE]);
    await clock.pass(60_000);
    expect(told).toHaveLength(3);
  });

  it('stays open for the next person, counted from them', async () => {
    const { relay, told, clock } = plugIn();
    await relay.open(PULSE_MS);
    await clock.pass(2000);
    await relay.open(PULSE_MS);
    await clock.pass(2000);
    expect(told).toEqual([CLOSE, OPEN, OPEN]);
    await clock.pass(1500);
    expect(told).toEqual([CLOSE, OPEN, OPEN, CLOSE]);
  });

  it('that was lost while open is closed as soon as it is back', async () => {
    const { relay, told, wire, clock } = plugIn();
    await relay.open(PULSE_MS);
    Object.assign(wire, { broken: true, plugged: false });
    await clock.pass(20_000);
    expect(told).toEqual([CLOSE, OPEN]);
    Object.assign(wire, { broken: false, plugged: true });
    await clock.pass(1500);
    expect(told.at(-1)).toBe(CLOSE);
    expect(wire.opened).toBe(2);
    const closed = told.length;
    await clock.pass(60_000);
    expect(told).toHaveLength(closed);
  });

  it('that fails says so, opens again once it works, and is never left open', async () => {
    const { relay, told, wire, clock } = plugIn();
    wire.broken = true;
    expect(await relay.open(PULSE_MS)).toEqual({ ok: false, error: 'failed' });
    wire.broken = false;
    expect(await relay.open(PULSE_MS)).toMatchObject({ ok: true });
    expect(told).toEqual([CLOSE, OPEN]);
    await clock.pass(PULSE_MS + 200);
    expect(told.at(-1)).toBe(CLOSE);
  });

  it('that takes no message is not waited for', async () => {
    const { relay, wire, clock } = plugIn();
    await relay.close();
    wire.hangs = true;
    const opening = relay.open(PULSE_MS);
    await clock.pass(2500);
    expect(await opening).toEqual({ ok: false, error: 'failed' });
  });

  it('that is not there says so', async () => {
    const { relay, wire } = plugIn();
    wire.plugged = false;
    expect(await relay.open(PULSE_MS)).toEqual({ ok: false, error: 'no-relay' });
  });

  it('can be closed before its time', async () => {
    const { relay, told, clock } = plugIn();
    await relay.open(PULSE_MS);
    await relay.close();
    expect(told).toEqual([CLOSE, OPEN, CLOSE]);
    await clock.pass(60_000);
    expect(told).toHaveLength(3);
  });
});
