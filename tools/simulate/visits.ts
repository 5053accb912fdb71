import {
  BUILT_IN_TEMPLATE_LENGTH,
  newId,
  PersonId,
  type Decision,
  type NamedPerson,
  type Template,
} from '../../src/domain';
import {
  calibration,
  createEvidence,
  createGallery,
  decide,
  floorOf,
  ruleOf,
  search,
  surenessIn,
  type Candidate,
  type Gallery,
} from '../../src/vault/gallery';
import { draw } from '../calibrate/enrolled';
import { again, strangersOf, type Face } from './population';

/** Samples of everybody enrolled. */
const SAMPLES = 5;

/** Frames of a visit: a second and a half at 13 a second, after which somebody who is still looked at would have been told that they are unknown. */
const FRAMES = 20;

/** Photos that a visit goes through, one after the other, as somebody moves. */
const PHOTOS = 3;

/** How alike two frames of one photo are: chosen, as nobody has measured frames of one visit with this network. */
const ALIKE = 0.99;

/** Middling quality: that of the photos does not come with their templates. */
const QUALITY = 60;

/** What came of all visits of one kind. */
export interface Outcome {
  readonly visits: number;
  /** Strangers who were taken for somebody; enrolled people who were not recognised, or taken for another. */
  readonly wrong: number;
  /** Frames until something was said, in the middle. */
  readonly frames: number;
}

/** Strangers and enrolled people at one gallery size and setting. */
export interface Simulated {
  readonly size: number;
  readonly strangers: number;
  readonly stranger: Outcome;
  readonly enrolled: Outcome;
}

interface Ended {
  readonly kind: Decision['kind'];
  readonly isRight: boolean;
  readonly frames: number;
}

/** Lets everybody come, each time as a stranger and as somebody enrolled, to galleries filled up with people who are made up. */
export function simulate(
  people: readonly Face[],
  sizes: readonly number[],
  settings: readonly number[],
  rounds: number,
  random: () => number,
): readonly Simulated[] {
  return sizes.flatMap((size) => {
    const ends = settings.map(() => ({ stranger: [] as Ended[], enrolled: [] as Ended[] }));
    for (let round = 0; round < rounds; round++)
      people.forEach((_, who) => {
        const scene = enrolAll(people, who, size, random);
        settings.forEach((strangers, at) => {
          ends[at]?.enrolled.push(visit(scene.asEnrolled, size, strangers, scene.who.id));
          ends[at]?.stranger.push(visit(scene.asStranger, size, strangers, null));
        });
      });
    return settings.map((strangers, at) => {
      const { stranger = [], enrolled = [] } = ends[at] ?? {};
      const taken = ({ kind }: Ended) => kind === 'match' || kind === 'ambiguous';
      return {
        size,
        strangers,
        stranger: outcome(stranger, taken),
        enrolled: outcome(enrolled, ({ isRight }) => !isRight),
      };
    });
  });
}

function outcome(ends: readonly Ended[], isWrong: (end: Ended) => boolean): Outcome {
  const frames = ends.map((end) => end.frames).sort((a, b) => a - b);
  return {
    visits: ends.length,
    wrong: ends.filter(isWrong).length,
    frames: frames[Math.floor(frames.length / 2)] ?? 0,
  };
}

/** What the gallery finds in one frame. */
interface Frame {
  readonly probe: Template;
  readonly candidates: readonly Candidate[];
}

interface Scene {
  readonly who: NamedPerson;
  readonly asEnrolled: readonly Frame[];
  readonly asStranger: readonly Frame[];
}

/** One visit of somebody, seen by a gallery in which they are enrolled, and by one of the same size in which they are not. */
function enrolAll(people: readonly Face[], who: number, size: number, random: () => number): Scene {
  const gallery = createGallery(BUILT_IN_TEMPLATE_LENGTH);
  const { sampled, left } = split(people[who] ?? [], random);
  const visitor = enrol(gallery, sampled);
  people.forEach((face, other) => {
    if (other !== who && gallery.entries.length <= size)
      enrol(gallery, draw(face, SAMPLES, random));
  });
  const next = strangersOf(left, SAMPLES, random);
  while (gallery.entries.length <= size) enrol(gallery, next());
  const last = gallery.entries.at(-1)?.person.id;
  const probes = framesOf(left, random);
  const all = probes.map((probe) => ({
    probe,
    candidates: search(gallery, probe, floorOf(calibration)),
  }));
  const seen = (without: PersonId | undefined) =>
    all.map(({ probe, candidates }) => ({
      probe,
      candidates: candidates.filter(({ person }) => person.id !== without),
    }));
  return { who: visitor, asEnrolled: seen(last), asStranger: seen(visitor.id) };
}

function enrol(gallery: Gallery, templates: readonly Template[]): NamedPerson {
  const person = { id: newId(PersonId), name: '' };
  gallery.add(person, templates);
  return person;
}

/** Samples of a person, and the photos that are left to visit with. */
function split(face: Face, random: () => number) {
  const sampled = draw(face, SAMPLES, random);
  return { sampled, left: face.filter((photo) => !sampled.includes(photo)) };
}

function framesOf(photos: Face, random: () => number): readonly Template[] {
  const shown = draw(photos, PHOTOS, random);
  return Array.from({ length: FRAMES }, (_, frame) => {
    const photo = shown[Math.floor((frame * shown.length) / FRAMES)];
    if (!photo) throw new RangeError('a person has photos left to visit with');
    return again(photo, ALIKE, random);
  });
}

/** Shows frames until something is said. @param who whose visit it is, or `null` for a stranger */
function visit(
  frames: readonly Frame[],
  size: number,
  strangers: number,
  who: PersonId | null,
): Ended {
  const evidence = createEvidence(calibration);
  const sureness = surenessIn({ people: size, samples: size * SAMPLES }, strangers, calibration);
  const rule = ruleOf(sureness, calibration);
  const about = () => ({
    asksConsent: false,
    language: null,
    isMarked: false,
    alike: [],
    samples: SAMPLES,
  });
  let said: Decision = { kind: 'looking', anew: true };
  let [at, saidAt] = [0, frames.length];
  for (const { probe, candidates } of frames) {
    at++;
    const taken = evidence.take({ probe, candidates, quality: QUALITY, most: rule.most });
    if (taken === 'set-aside') continue;
    const standings = evidence.standings();
    const given = { standings, frames: evidence.frames, anew: false, isLast: false, before: null };
    const decision = decide(given, rule, calibration, about);
    if (decision.kind === 'looking') continue;
    if (said.kind === 'looking') saidAt = at;
    said = decision;
    // Somebody unknown is looked at further, and may be recognised yet.
    if (said.kind === 'match') break;
  }
  const isRight = said.kind === 'match' && said.person.id === who;
  return { kind: said.kind, isRight, frames: saidAt };
}
