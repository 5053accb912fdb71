import { describe, expect, it } from 'vitest';
import { FrameId } from '../../domain';
import {
  BLACK_MS,
  FROZEN_MS,
  nextPicture,
  startPicture,
  troubleOf,
  type PictureState,
} from './picture-trouble';

const FRAME_MS = 50;

/** Sees the same picture over and over until a moment. */
function see(
  state: PictureState,
  picture: { readonly brightness: number; readonly unchanged: boolean },
  until: number,
): PictureState {
  const times = { read: 0, detect: 0, align: 0, embed: 0, total: 0 };
  const frame = { frameId: FrameId.parse(1), width: 640, height: 480, picture, faces: [], times };
  let next = state;
  for (let at = state.movedAt + FRAME_MS; at <= until; at += FRAME_MS)
    next = nextPicture(next, frame, at);
  return next;
}

const moving = { brightness: 120, unchanged: false };
const hanging = { brightness: 120, unchanged: true };
const covered = { brightness: 1, unchanged: true };

describe('the picture of a camera', () => {
  it('stands still once no new one has come for seconds, whether frames come or not', () => {
    const moved = see(startPicture(0), moving, 1000);
    expect(troubleOf(moved, 1000 + FROZEN_MS)).toBeNull();
    expect(troubleOf(moved, 1001 + FROZEN_MS)).toBe('frozen');
    expect(troubleOf(see(moved, hanging, 8000), 8000)).toBe('frozen');
    const again = see({ movedAt: 8000, blackSince: null }, moving, 8050);
    expect(troubleOf(again, 8100)).toBeNull();
  });

  it('is black once it has been so for a moment, however long, and until it is not', () => {
    const black = see(startPicture(0), covered, 60_000);
    expect(troubleOf(see(startPicture(0), covered, BLACK_MS / 2), BLACK_MS / 2)).toBeNull();
    expect(troubleOf(black, 60_000)).toBe('black');
    expect(troubleOf(see(black, moving, 60_050), 60_050)).toBeNull();
  });

  it('stands still rather than being black when no frames come after black ones', () => {
    const black = see(startPicture(0), covered, 2000);
    expect(troubleOf(black, 2001 + FROZEN_MS)).toBe('frozen');
  });
});
