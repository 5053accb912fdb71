import type { Observation } from '../../domain';
import { isBlack } from './guidance';

/** What is wrong with the picture of a camera that is on. `frozen`: it stands still. `black`: there is nothing in it. */
export type PictureTrouble = 'frozen' | 'black';

/** When the picture was last as it should be; milliseconds on any clock that only goes forward. */
export interface PictureState {
  /** The last new picture. */
  readonly movedAt: number;
  /** Since when every picture has been black, or `null`. */
  readonly blackSince: number | null;
}

/**
 * After so long without a new picture a camera counts as frozen, in milliseconds: cameras that hang stay so, and a slow machine that takes
 * seconds for a frame at times is not one.
 */
export const FROZEN_MS = 5000;

/** A picture has to be black for so long, in milliseconds: cameras begin with some black frames. */
export const BLACK_MS = 1000;

/** A camera that has just been turned on. */
export function startPicture(at: number): PictureState {
  return { movedAt: at, blackSince: null };
}

/** Takes in a frame. One black picture is like another: that they do not change means nothing. */
export function nextPicture(state: PictureState, frame: Observation, at: number): PictureState {
  const black = isBlack(frame);
  return {
    movedAt: frame.picture.unchanged && !black ? state.movedAt : at,
    blackSince: black ? (state.blackSince ?? at) : null,
  };
}

/** What is wrong at this moment, if anything; where no frames come any more, too. */
export function troubleOf(
  { movedAt, blackSince }: PictureState,
  at: number,
): PictureTrouble | null {
  if (at - movedAt > FROZEN_MS) return 'frozen';
  return blackSince !== null && at - blackSince >= BLACK_MS ? 'black' : null;
}
