import {
  UNDO_MILLIS,
  type Decision,
  type FaceDecision,
  type KioskPurpose,
  type Language,
  type NamedPerson,
  type RecordedVisit,
  type TrackId,
  type VisitId,
  type VisitKind,
} from '../../domain';

/** Somebody whom the vault recognised, and what `recordVisit` takes to write them down. */
export interface Recognised {
  readonly person: NamedPerson;
  readonly visitId: VisitId;
  /** They have not answered the notice that is in force. */
  readonly asksConsent: boolean;
  /** In which they agreed last. */
  readonly language: Language | null;
}

/** What was written down. `recognised` is `null` for who came with a code. */
export interface Written {
  readonly name: string;
  readonly visit: RecordedVisit;
  readonly recognised: Recognised | null;
}

/** Where a kiosk stands. `since` and `until` are moments on the clock of `performance.now()`. */
export type Stage =
  /** Nobody is there, or nobody wants anything. `ignored`: a face that was served and has not left yet. */
  | { readonly kind: 'idle'; readonly ignored: TrackId | null }
  /** Somebody stands there and is compared. */
  | { readonly kind: 'looking'; readonly track: TrackId | null; readonly since: number }
  /** In or out? */
  | {
      readonly kind: 'asking';
      readonly track: TrackId;
      readonly who: Recognised;
      readonly since: number;
    }
  | {
      readonly kind: 'writing';
      readonly track: TrackId | null;
      readonly who: Recognised;
      readonly as: VisitKind;
    }
  | {
      readonly kind: 'done';
      readonly track: TrackId | null;
      readonly written: Written;
      readonly since: number;
    }
  | {
      readonly kind: 'undone';
      readonly track: TrackId | null;
      readonly visit: VisitId;
      readonly since: number;
    }
  /** Not enrolled, or too alike to somebody else. */
  | {
      readonly kind: 'not-known';
      readonly track: TrackId;
      readonly why: 'unknown' | 'alike';
      readonly since: number;
    }
  /** Types a code instead, or as well. `wrong`: the one before was nobody's. */
  | { readonly kind: 'code'; readonly wrong: boolean; readonly since: number }
  /** Nobody is compared until then; `null`: until an officer has been here. */
  | { readonly kind: 'paused'; readonly until: number | null }
  /** `unwritten`: what could not be written down, for as long as it may still be. */
  | {
      readonly kind: 'failed';
      readonly error: string;
      readonly unwritten: Unwritten | null;
      readonly since: number;
    };

/** Somebody who is about to be written down. */
export interface Unwritten {
  readonly track: TrackId | null;
  readonly who: Recognised;
  readonly as: VisitKind;
}

/** What the flow has to know of how the kiosk is set up. */
export interface Rules {
  readonly purpose: KioskPurpose;
  /** Whether somebody has to tap before they are compared. */
  readonly tap: boolean;
}

/** The stage, and who stands there. */
export interface Flow {
  readonly stage: Stage;
  /** The one face in front, or `null`. */
  readonly front: TrackId | null;
  /** Since when that is so. */
  readonly frontSince: number;
  /** Written down last, so that they are not written down once more when their track ends and another begins. */
  readonly last: { readonly written: Written; readonly at: number } | null;
}

/** What happens to a kiosk. */
export type Happening =
  | { readonly kind: 'front'; readonly track: TrackId | null }
  | { readonly kind: 'decision'; readonly decision: FaceDecision }
  | { readonly kind: 'start' }
  | { readonly kind: 'again' }
  | { readonly kind: 'choose'; readonly as: VisitKind }
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'paused'; readonly millis: number | null }
  | { readonly kind: 'type-code' }
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'tick' };

/** Milliseconds without the face after which whoever stood there has gone: a turned head is lost for less. */
export const GONE_MILLIS = 1_200;

/** Milliseconds that each stage stays by itself: long enough to read it twice and act, short enough for the next in the queue. */
export const STAYS_MILLIS = {
  done: 8_000,
  undone: 5_000,
  asking: 20_000,
  'not-known': 30_000,
  code: 45_000,
  failed: 15_000,
} as const;

/** A kiosk at which nobody is. */
export function startFlow(at: number): Flow {
  const stage = { kind: 'idle', ignored: null } as const;
  return { stage, front: null, frontSince: at, last: null };
}

/** The only thing that somebody can be written down as at a kiosk of this purpose; `null` where they choose. */
export function onlyKind(purpose: KioskPurpose): VisitKind | null {
  switch (purpose) {
    case 'attendance':
      return null;
    case 'access':
      return 'entry';
    case 'check-in':
    case 'check-out':
    case 'presence':
      return purpose;
  }
}

/** What comes of a happening. Returns the same object when nothing changes. @param at on the clock of `performance.now()` */
export function next(flow: Flow, happening: Happening, rules: Rules, at: number): Flow {
  const to = (stage: Stage): Flow => ({ ...flow, stage });
  const { stage } = flow;
  switch (happening.kind) {
    case 'front':
      return onFront(flow, happening.track, rules, at);
    case 'tick':
      return onFront(flow, flow.front, rules, at);
    case 'decision':
      return onDecision(flow, happening.decision, rules, at);
    case 'start':
    case 'again':
      return to({ kind: 'looking', track: flow.front, since: at });
    case 'choose':
      if (stage.kind !== 'asking') return flow;
      return to({ kind: 'writing', track: stage.track, who: stage.who, as: happening.as });
    case 'written': {
      const { written } = happening;
      const standing = stage.kind === 'failed' ? stage.unwritten : stage;
      const track = standing && 'track' in standing ? standing.track : flow.front;
      return { ...to({ kind: 'done', track, written, since: at }), last: { written, at } };
    }
    case 'undone':
      if (stage.kind !== 'done') return flow;
      return { ...to(undoneOf(stage, at)), last: null };
    case 'failed':
      return to(failedAfter(stage, happening.error, at));
    case 'paused':
      return to(pausedFor(happening.millis, at));
    case 'type-code':
    case 'wrong-code':
      return to({ kind: 'code', wrong: happening.kind === 'wrong-code', since: at });
    case 'leave':
      return to({ kind: 'idle', ignored: flow.front });
  }
}

function undoneOf({ track, written }: Stage & { kind: 'done' }, at: number): Stage {
  return { kind: 'undone', track, visit: written.visit.id, since: at };
}

/** A second failure of the same is still the first: it is tried again while whoever it is about reads of it, and no longer. */
function failedAfter(stage: Stage, error: string, at: number): Stage {
  if (stage.kind === 'failed' && stage.unwritten && stage.error === error) return stage;
  const unwritten =
    stage.kind === 'writing' ? { track: stage.track, who: stage.who, as: stage.as } : null;
  return { kind: 'failed', error, unwritten, since: at };
}

function pausedFor(millis: number | null, at: number): Stage {
  return { kind: 'paused', until: millis === null ? null : at + millis };
}

/** Somebody came, stayed or went. */
function onFront(before: Flow, track: TrackId | null, rules: Rules, at: number): Flow {
  const moved = track !== before.front;
  const flow = moved ? { ...before, front: track, frontSince: at } : before;
  const stage = stageAfter(flow, rules, at);
  return stage === flow.stage ? flow : { ...flow, stage };
}

function stageAfter({ stage, front, frontSince }: Flow, { tap }: Rules, at: number): Stage {
  const gone = front === null && at - frontSince >= GONE_MILLIS;
  const idle: Stage = { kind: 'idle', ignored: front };
  switch (stage.kind) {
    case 'idle':
      if (gone) return stage.ignored === null ? stage : { kind: 'idle', ignored: null };
      if (front === null || front === stage.ignored || tap) return stage;
      return { kind: 'looking', track: front, since: at };
    case 'looking':
      if (gone && at - stage.since >= GONE_MILLIS) return { kind: 'idle', ignored: null };
      return front === null || front === stage.track ? stage : { ...stage, track: front };
    case 'asking':
      // Nobody may answer for whom they pushed aside.
      if (front !== null && front !== stage.track)
        return { kind: 'looking', track: front, since: at };
      return gone || isOver(stage, at) ? idle : stage;
    case 'done':
    case 'undone':
    case 'not-known':
      if (front !== null && front !== stage.track && !tap)
        return { kind: 'looking', track: front, since: at };
      return isOver(stage, at) || (gone && stage.kind === 'not-known') ? idle : stage;
    case 'failed':
      // Nobody is written down who has left: they were told that they are not.
      return isOver(stage, at) || (gone && stage.unwritten) ? idle : stage;
    case 'code':
      return isOver(stage, at) ? idle : stage;
    case 'paused':
      return stage.until !== null && at >= stage.until ? idle : stage;
    case 'writing':
      return stage;
  }
}

function isOver(stage: Extract<Stage, { since: number }>, at: number): boolean {
  return stage.kind !== 'looking' && at - stage.since >= STAYS_MILLIS[stage.kind];
}

function onDecision(
  flow: Flow,
  { trackId, decision, visitId }: FaceDecision,
  rules: Rules,
  at: number,
): Flow {
  if (decision.kind === 'paused') return { ...flow, stage: pausedFor(decision.millis, at) };
  const { stage } = flow;
  if (stage.kind !== 'looking' || stage.track !== trackId) return flow;
  switch (decision.kind) {
    case 'match':
      return visitId ? onMatch(flow, trackId, { ...decision, visitId }, rules, at) : flow;
    case 'unknown':
    case 'ambiguous': {
      const why = decision.kind === 'unknown' ? 'unknown' : 'alike';
      return { ...flow, stage: { kind: 'not-known', track: trackId, why, since: at } };
    }
    case 'looking':
    case 'not-enough':
      return flow;
  }
}

type Match = Extract<Decision, { kind: 'match' }> & { readonly visitId: VisitId };

function onMatch(flow: Flow, track: TrackId, match: Match, { purpose }: Rules, at: number): Flow {
  const { person, visitId, asksConsent, language } = match;
  const { last } = flow;
  if (last?.written.recognised?.person.id === person.id && at - last.at < UNDO_MILLIS)
    return { ...flow, stage: { kind: 'done', track, written: last.written, since: at } };
  const who = { person, visitId, asksConsent, language };
  const as = onlyKind(purpose);
  const stage: Stage = as
    ? { kind: 'writing', track, who, as }
    : { kind: 'asking', track, who, since: at };
  return { ...flow, stage };
}
