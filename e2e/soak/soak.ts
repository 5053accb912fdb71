import { setTimeout as sleep } from 'node:timers/promises';
import { startVisit } from '../visit';
import { acts } from './acts';
import { makeClockMovable } from './clock';
import { openDiary, type Diary } from './diary';
import { faults, type Happened, type Moment, type Victim } from './faults';
import { SEEMINGLY_FAST, SOFTWARE_GPU } from './gpu';
import { openKiosk, readVisits } from './kiosk';
import type { Outage } from './ledger';
import { memoryOf } from './processes';
import type { Measured } from './slope';
import { watchKiosk } from './watcher';
import type { FaultKind, Said } from './words';

/** Milliseconds from the recovery of one fault to the next: a round of people, so that it is seen how the kiosk decides before and after. */
const SPACING_MS = 110_000;

/** Milliseconds to wait for a moment at which a fault is to happen, and for a recovery; after that it goes on without. */
const PATIENCE_MS = 240_000;

/** Milliseconds between two measurements of memory. */
const MEASURE_MS = 10_000;

/** Milliseconds after the beginning of a moment: in the middle of it. */
const INTO_MS: Readonly<Record<Moment, number>> = {
  nobody: 1000,
  'stepping-up': 400,
  noted: 1000,
};

/** What a kiosk is put through. */
export interface Plan {
  /** Whether the browser has a graphics card, in software. */
  readonly hasGpu: boolean;
  /** Faults, one after the other and then from the start again. */
  readonly faults: readonly FaultKind[];
  /** Whether it is enough. @param happened number of faults so far */
  readonly isOver: (frames: number, happened: number) => boolean;
}

/** A fault and when the kiosk was at work again; `null`: it was not, as far as it was waited for. */
export interface Disturbance extends Outage {
  readonly fault: FaultKind;
  readonly over: number;
  readonly recoveredAt: number | null;
}

/** Everything that was seen of a run. */
export interface Run {
  readonly said: readonly Said[];
  readonly disturbances: readonly Disturbance[];
  /** When the kiosk was handed over, and when it was taken back. */
  readonly from: number;
  readonly to: number;
  readonly memory: readonly Measured[];
  /** Ids of the visits that the office has. */
  readonly office: readonly string[];
}

/** Opens a kiosk before a webcam that plays a film of people coming and going, and lets faults happen to it. @param tell what is being done, in words */
export async function soak(plan: Plan, film: Buffer, tell: (text: string) => void): Promise<Run> {
  const visit = await startVisit({ args: plan.hasGpu ? SOFTWARE_GPU : [], watching: false });
  const diary = openDiary();
  const memory: Measured[] = [];
  const measure = setInterval(() => {
    const bytes = memoryOf(visit.profile);
    if (bytes !== null) memory.push({ at: Date.now(), bytes });
  }, MEASURE_MS);
  try {
    visit.show(film);
    await watchKiosk(visit.context, diary.hear);
    await makeClockMovable(visit.context, plan.hasGpu ? SEEMINGLY_FAST : '');
    // Whom the door tells of, so that the ledger knows; a deployment says so in this file (docs/signals.md).
    await visit.context.route('**/signals.json', (route) =>
      route.fulfill({ json: { origins: [], names: true, relay: null } }),
    );
    tell('setting a kiosk up');
    await openKiosk(visit.page);
    const from = Date.now();
    const cdp = await visit.context.newCDPSession(visit.page);
    const victim = { page: visit.page, cdp, diary, profile: visit.profile };
    const disturbances = await disturb(plan, victim, tell);
    const to = Date.now();
    tell('reading what the office has');
    const office = await readVisits(visit.page);
    return { said: [...diary.said], disturbances, from, to, memory, office };
  } finally {
    clearInterval(measure);
    await visit.end();
  }
}

/** Lets one fault happen after the other until it is enough. */
async function disturb(
  plan: Plan,
  victim: Victim,
  tell: (text: string) => void,
): Promise<readonly Disturbance[]> {
  const { diary } = victim;
  const disturbances: Disturbance[] = [];
  const isOver = () => plan.isOver(diary.frames(), disturbances.length);
  await pass(SPACING_MS, isOver);
  while (!isOver()) {
    const round = Math.floor(disturbances.length / plan.faults.length);
    const kind = plan.faults[disturbances.length % plan.faults.length];
    if (!kind) break;
    const { moments, happen } = faults[kind];
    const moment = moments[round % moments.length] ?? 'nobody';
    await waitFor(moment, diary);
    const from = Date.now();
    const happened = await happen(victim);
    const recoveredAt = await diary.find(happened.recovered, PATIENCE_MS);
    disturbances.push({
      fault: kind,
      from,
      over: happened.over,
      to: recoveredAt ?? Date.now(),
      recoveredAt,
    });
    tell(inWords(kind, moment, happened, recoveredAt, diary));
    await pass(SPACING_MS, () => false);
  }
  return disturbances;
}

async function waitFor(moment: Moment, diary: Diary): Promise<void> {
  const from = Date.now();
  const comes = (one: Said) => {
    if (!('at' in one) || one.at < from) return false;
    if (one.kind === 'signal') return moment === 'noted' && one.signal === 'check-in';
    if (one.kind !== 'act' || one.act === null) return false;
    const act = acts[one.act];
    return moment === 'nobody' ? act?.who === null : moment === 'stepping-up' && act?.enrolled;
  };
  await diary.find((said) => said.find(comes), PATIENCE_MS);
  await sleep(INTO_MS[moment]);
}

async function pass(millis: number, isEnough: () => boolean): Promise<void> {
  for (const end = Date.now() + millis; Date.now() < end && !isEnough();) await sleep(1000);
}

function inWords(
  kind: FaultKind,
  moment: Moment,
  { over }: Happened,
  recoveredAt: number | null,
  diary: Diary,
): string {
  const took =
    recoveredAt === null
      ? 'and the kiosk has not recovered'
      : `at work again after ${((recoveredAt - over) / 1000).toFixed(1)} s`;
  return `${String(diary.frames())} frames · ${kind} (${moment}), ${took}`;
}
