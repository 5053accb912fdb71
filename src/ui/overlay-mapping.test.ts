import { describe, expect, it } from 'vitest';
import { clipToView, toView } from './overlay-mapping';

const picture = { width: 640, height: 480 };

describe('where a rectangle of the picture appears on the screen', () => {
  it('is the same place when picture and element are the same size', () => {
    const rect = { x: 10, y: 20, width: 30, height: 40 };
    expect(toView(rect, { picture, view: picture, fit: 'cover', mirrored: false })).toEqual(rect);
  });

  it('swaps left and right in a mirror, and nothing else', () => {
    const rect = { x: 10, y: 20, width: 30, height: 40 };
    const placement = { picture, view: picture, fit: 'cover', mirrored: true } as const;
    expect(toView(rect, placement)).toEqual({ x: 600, y: 20, width: 30, height: 40 });
  });

  it('cuts both sides of a wide picture that covers a square', () => {
    const view = { width: 240, height: 240 };
    const middle = { x: 280, y: 200, width: 80, height: 80 };
    const placement = { picture, view, fit: 'cover', mirrored: false } as const;
    expect(toView(middle, placement)).toEqual({ x: 100, y: 100, width: 40, height: 40 });
    const leftEdge = { x: 0, y: 0, width: 80, height: 480 };
    expect(toView(leftEdge, placement)).toEqual({ x: -40, y: 0, width: 40, height: 240 });
  });

  it('leaves bars above and below when the whole picture is shown in a square', () => {
    const placement = {
      picture,
      view: { width: 320, height: 320 },
      fit: 'contain',
      mirrored: false,
    } as const;
    expect(toView({ x: 0, y: 0, ...picture }, placement)).toEqual({
      x: 0,
      y: 40,
      width: 320,
      height: 240,
    });
  });

  it('mirrors within the part that is left after cutting', () => {
    const placement = {
      picture,
      view: { width: 240, height: 240 },
      fit: 'cover',
      mirrored: true,
    } as const;
    // The left edge of the camera's picture is at the right of the mirror, and outside of it.
    expect(toView({ x: 0, y: 0, width: 80, height: 480 }, placement).x).toBe(240);
  });
});

describe('clipping to the element', () => {
  it('keeps what is inside and drops what is outside', () => {
    const view = { width: 100, height: 100 };
    expect(clipToView({ x: -20, y: 50, width: 60, height: 100 }, view)).toEqual({
      x: 0,
      y: 50,
      width: 40,
      height: 50,
    });
    expect(clipToView({ x: 200, y: 0, width: 10, height: 10 }, view).width).toBe(0);
  });
});
