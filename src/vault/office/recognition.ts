import {
  isRecognised,
  now,
  standingOf,
  type Decision,
  type NamedPerson,
  type PersonId,
  type PersonRecord,
  type Standing,
  type Template,
  type TrackId,
} from '../../domain';
import {
  decide,
  floorOf,
  ruleOf,
  search,
  surenessIn,
  type About,
  type Calibration,
  type Candidate,
  type Rule,
} from '../gallery';
import { isOver } from './expiry';
import type { ModelInUse } from './model-in-use';
import { bestScore, duplicateScore, likeness } from './samples';
import { sizeOf, type Session } from './session';
import { startTrack, type Track } from './tracks';

/** One frame of a face, to be recognised. */
export interface Probe {
  /** Of unit length, as the engine made it. */
  readonly template: Template;
  /** Unified quality score, 0 to 100. */
  readonly quality: number;
  /** `null`: a photo, of which there is one frame only. */
  readonly trackId: TrackId | null;
}

/**
 * Whose face this is, by this frame and those before it in the same track. Standing is looked up anew for every frame, so that somebody who has
 * withdrawn, or whose time to answer is over, is unknown from that very moment on, in a session that was open before as well.
 */
export function recognise(session: Session, { template, quality, trackId }: Probe): Decision {
  const { model } = session;
  if (!model) return { kind: 'not-enough', reason: 'model-not-approved' };
  const { calibration } = model;
  const probe = model.transform.apply(template);
  const candidates = candidatesFor(session, probe, floorOf(calibration));
  const track =
    trackId === null ? startTrack(calibration) : session.tracks.follow(trackId, calibration);
  const rule = ruleOf(surenessIn(sizeOf(session), session.strangers, calibration), calibration);
  const taken = track.evidence.take({ probe, quality, candidates, most: rule.most });
  probe.fill(0);
  if (taken === 'anew') [track.recognised, track.isCounted] = [null, false];
  // Whoever this frame shows, it may not be who was there before: nothing is said of it.
  const decision: Decision =
    taken === 'set-aside'
      ? { kind: 'looking', anew: false }
      : decideOn(
          session,
          { track, rule, calibration },
          { isLast: trackId === null, anew: taken === 'anew' },
        );
  if (trackId === null) track.evidence.clear();
  if (decision.kind === 'match')
    session.lastMatch = { personId: decision.person.id, at: performance.now() };
  return decision;
}

interface Deciding {
  readonly track: Track;
  readonly rule: Rule;
  readonly calibration: Calibration;
}

function decideOn(
  session: Session,
  { track, rule, calibration }: Deciding,
  { isLast, anew }: { readonly isLast: boolean; readonly anew: boolean },
): Decision {
  const { evidence, recognised } = track;
  const { frames } = evidence;
  const standings = evidence.standings().filter(({ person }) => isCompared(session, person.id));
  const decision = decide(
    { standings, frames, anew: anew || frames === 1, isLast, before: recognised },
    rule,
    calibration,
    (id) => about(session, id),
  );
  track.recognised = decision.kind === 'match' ? decision.person.id : null;
  return decision;
}

/**
 * Whether a kiosk would recognise somebody who is about to be enrolled: as one of these samples, and as nobody else.
 *
 * @param model the one in use
 * @param check one more look, as the vault turns it
 * @param samples what is about to be stored
 * @param apart people whom an officer knows to look like this one: with them a face alone never decides
 */
export function wouldRecognise(
  session: Session,
  { calibration }: ModelInUse,
  check: Template,
  samples: readonly Template[],
  apart: ReadonlySet<PersonId>,
): boolean {
  const size = sizeOf(session);
  const after = { people: size.people + 1, samples: size.samples + samples.length };
  const { score: least } = surenessIn(after, session.strangers, calibration);
  const others = candidatesFor(session, check, floorOf(calibration)).filter(
    ({ person }) => !apart.has(person.id),
  );
  const score = bestScore(check, samples);
  const best = others[0];
  return score >= least && (!best || score - best.score >= calibration.ambiguityMargin);
}

/**
 * Who is enrolled and looks like these samples, most alike first; whoever is suspended is enrolled too. Somebody whose templates are of another model than
 * the one in use cannot be seen here. The more are enrolled, the more alike
 * somebody has to look, so that false alarms stay as rare as `duplicateScore` says.
 */
export function lookalikes(
  { gallery, people }: Session,
  { calibration }: ModelInUse,
  samples: readonly Template[],
): readonly NamedPerson[] {
  const least = duplicateScore(sizeOf({ gallery }).samples, samples.length, calibration);
  return gallery.entries
    .map(({ person: { id } }) => ({ id, score: likenessTo(gallery, id, samples) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .flatMap(({ id }) => named({ people }, id));
}

function likenessTo(
  gallery: Session['gallery'],
  id: PersonId,
  samples: readonly Template[],
): number {
  const templates = gallery.templatesOf(id);
  const score = likeness(samples, templates);
  for (const template of templates) template.fill(0);
  return score;
}

/** Whether somebody may be recognised now, and why not. */
export function standingIn(
  { notice }: Pick<Session, 'notice'>,
  record: Pick<PersonRecord, 'agreed' | 'withdrawnAt' | 'restrictedAt'>,
): Standing {
  return standingOf(record, notice?.notice ?? null, now());
}

/** The same of somebody in this session, whose time may be over, too. */
export function standingOfPerson(
  session: Pick<Session, 'notice' | 'expiries' | 'clock'>,
  personId: PersonId,
  record: Pick<PersonRecord, 'agreed' | 'withdrawnAt' | 'restrictedAt'>,
): Standing {
  const standing = standingIn(session, record);
  return standing !== 'withdrawn' && isOver(session, personId) ? 'expired' : standing;
}

function candidatesFor(session: Session, probe: Template, least: number): readonly Candidate[] {
  return search(session.gallery, probe, least, (id) => isCompared(session, id));
}

function isCompared(session: Session, personId: PersonId): boolean {
  const record = session.people.get(personId);
  return record !== undefined && isRecognised(standingOfPerson(session, personId, record));
}

function about(session: Session, personId: PersonId): About {
  const record = session.people.get(personId);
  const alike = record?.alike.filter((id) => session.people.has(id)) ?? [];
  return {
    asksConsent: record !== undefined && standingIn(session, record) === 'asked',
    language: record?.agreed?.language ?? null,
    isMarked: alike.length > 0,
    alike: alike.filter((id) => isCompared(session, id)).flatMap((id) => named(session, id)),
    samples: record?.qualities.length ?? 1,
  };
}

function named({ people }: Pick<Session, 'people'>, id: PersonId): NamedPerson[] {
  const record = people.get(id);
  return record ? [{ id, name: record.name }] : [];
}
