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
} from '../../domain';
import { calibration, decide, search, type About, type Candidate } from '../gallery';
import { bestScore, isEnough } from './samples';
import type { Session } from './session';

/**
 * Whose face this is. Standing is looked up anew for every face, so that somebody who has withdrawn, or whose time to answer is over, is
 * unknown from that very moment on, in a session that was open before as well.
 */
export function recognise(session: Session, template: Template): Decision {
  const probe = session.match.transform.apply(template);
  const decision = decide(candidatesFor(session, probe), calibration, (id) => about(session, id));
  probe.fill(0);
  if (decision.kind === 'match')
    session.lastMatch = { personId: decision.person.id, at: performance.now() };
  return decision;
}

/**
 * Whether a kiosk would recognise somebody who is about to be enrolled: as one of these samples, and as nobody else.
 *
 * @param check one more look, as the vault turns it
 * @param samples what is about to be stored
 * @param apart people whom an officer knows to look like this one: with them a face alone never decides
 */
export function wouldRecognise(
  session: Session,
  check: Template,
  samples: readonly Template[],
  apart: ReadonlySet<PersonId>,
): boolean {
  const others = candidatesFor(session, check).filter(({ person }) => !apart.has(person.id));
  const score = bestScore(check, samples);
  const best = others[0];
  const { threshold, ambiguityMargin } = calibration;
  return score >= threshold.score && (!best || score - best.score >= ambiguityMargin);
}

/**
 * Who is enrolled and looks like these samples, most alike first; whoever is suspended is enrolled too. By the rule of `looksLike`, so that
 * twins are found as well.
 */
export function lookalikes(
  { gallery, people }: Session,
  samples: readonly Template[],
): readonly NamedPerson[] {
  const taken = new Map<PersonId, number>();
  for (const sample of samples)
    for (const { person } of search(gallery, sample, calibration.threshold.score))
      taken.set(person.id, (taken.get(person.id) ?? 0) + 1);
  return [...taken]
    .filter(([, count]) => isEnough(count, samples.length))
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => named({ people }, id));
}

/** Whether somebody may be recognised now, and why not. */
export function standingIn(
  { notice }: Pick<Session, 'notice'>,
  record: Pick<PersonRecord, 'agreed' | 'withdrawnAt'>,
): Standing {
  return standingOf(record, notice?.notice ?? null, now());
}

function candidatesFor(session: Session, probe: Template): readonly Candidate[] {
  const { gallery } = session;
  return search(gallery, probe, calibration.threshold.score, (id) => isCompared(session, id));
}

function isCompared(session: Session, personId: PersonId): boolean {
  const record = session.people.get(personId);
  return record !== undefined && isRecognised(standingIn(session, record));
}

function about(session: Session, personId: PersonId): About {
  const record = session.people.get(personId);
  const alike = record?.alike.filter((id) => session.people.has(id)) ?? [];
  return {
    asksConsent: record !== undefined && standingIn(session, record) === 'asked',
    isMarked: alike.length > 0,
    alike: alike.filter((id) => isCompared(session, id)).flatMap((id) => named(session, id)),
  };
}

function named({ people }: Pick<Session, 'people'>, id: PersonId): NamedPerson[] {
  const record = people.get(id);
  return record ? [{ id, name: record.name }] : [];
}
