import { afterEach, describe, expect, it } from 'vitest';
import { Millis, newId, VisitId } from '../domain';
import { QUIET, type SignalConfig } from './config';
import { CHANNEL, openDoorSignals, type DoorSignals } from './door';
import type { FindPort } from './relay';
import type { DoorNews } from './signal';

const at = Millis.parse(1000);
const entry: DoorNews = { kind: 'entry', id: newId(VisitId), at, name: 'Ada' };

/** Longer, in milliseconds, than a message takes from page to page; only what must not come is waited for so long. */
const NOTHING_MS = 300;

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function open(config: Partial<SignalConfig>, findPort?: FindPort): DoorSignals {
  const signals = openDoorSignals({ ...QUIET, ...config }, findPort);
  ends.push(() => signals.end());
  return signals;
}

/** Hears what another page of this origin would. */
function listen(): unknown[] {
  const heard: unknown[] = [];
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => void heard.push(data);
  ends.push(() => channel.close());
  return heard;
}

/** Hears what the page around this one hears: these tests run in a frame of it. */
function listenAround(): unknown[] {
  const heard: unknown[] = [];
  const hear = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && Reflect.get(data, 'type') === 'countenance')
      heard.push(data);
  };
  window.parent.addEventListener('message', hear);
  ends.push(() => window.parent.removeEventListener('message', hear));
  return heard;
}

const pass = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

describe('the ways from a door to other systems', () => {
  it('reach other pages of this origin, without a name', async () => {
    const heard = listen();
    await open({}).tell(entry, 'Front door');
    await expect.poll(() => heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ type: 'countenance', signal: 'entry', kiosk: 'Front door' });
    expect(heard[0]).not.toHaveProperty('person');
  });

  it('reach the page around the kiosk when its origin is allowed, and with a name when that is', async () => {
    const heard = listenAround();
    const origins = [window.location.origin];
    await open({ origins, names: true }).tell(entry, 'Front door');
    await expect.poll(() => heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ signal: 'entry', person: 'Ada' });
  });

  it('reach no page around the kiosk whose origin is not allowed', async () => {
    const heard = listenAround();
    await open({ origins: ['https://desk.example'] }).tell(entry, 'Front door');
    await open({}).tell(entry, 'Front door');
    await pass(NOTHING_MS);
    expect(heard).toEqual([]);
  });

  it('open a door for who may enter, say when that failed, and leave it shut for all others', async () => {
    const relay = { kind: 'lcus-1', pulseMillis: 500 } as const;
    const signals = open({ relay }, () => Promise.resolve(null));
    expect(await signals.tell(entry, 'Front door')).toEqual({ ok: false, error: 'no-relay' });
    expect(await signals.tell({ kind: 'denied', at }, 'Front door')).toBeNull();
    expect(await open({}).tell(entry, 'Front door')).toBeNull();
  });
});
