import type { Browser } from '@playwright/test';
import { ada, bea, strangers, type SampleFace } from '../faces';
import { emptyRoom, filmActs } from '../webcam';
import type { Part } from './words';

const [visitor, courier] = strangers;
if (!visitor || !courier) throw new Error('there are too few strangers');

/** Who enrols, from which photo, and which face in it is theirs, counted as the app does. */
export const people = [
  { name: 'Ada', photo: 'sample3', face: 2 },
  { name: 'Bea', photo: 'sample6', face: 2 },
] as const;

interface ActOf extends Part {
  readonly face: SampleFace | null;
  readonly seconds: number;
}

const nobody = (seconds: number): ActOf => ({ who: null, enrolled: false, face: null, seconds });
const somebody = (who: string, face: SampleFace, enrolled: boolean): ActOf => ({
  who,
  enrolled,
  face,
  seconds: 14,
});

/**
 * A round of people coming and going: somebody who is enrolled soon after its start, because a camera that is opened again plays it from there; once
 * nobody for so long that the kiosk rests; and longer in all than the minute in which nobody is written down twice.
 */
export const acts: readonly ActOf[] = [
  nobody(4),
  somebody('Ada', ada, true),
  nobody(5),
  somebody('a visitor', visitor, false),
  nobody(14),
  somebody('Bea', bea, true),
  nobody(5),
  somebody('a courier', courier, false),
  nobody(6),
];

/** The film of it, every act with its number as its mark. */
export function filmRound(browser: Browser): Promise<Buffer> {
  const scenes = acts.map(({ face, seconds }, mark) => ({
    scene: { ...emptyRoom, faces: face ? [face] : [], mark },
    seconds,
  }));
  return filmActs(browser, scenes);
}
