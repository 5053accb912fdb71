import { describe, expect, test } from 'vitest';
import { doorZones, inFront } from './door-zone';

const WIDTH = 640;

function face(middle: number, width: number) {
  return { box: { x: middle * WIDTH - width / 2, y: 100, width, height: width * 1.3 } };
}

describe('who stands before a kiosk', () => {
  test('is nobody in an empty room', () => {
    expect(inFront([], doorZones.whole, WIDTH)).toBeNull();
  });
  test('is the largest of several', () => {
    const [near, behind] = [face(0.5, 200), face(0.4, 90)];
    expect(inFront([behind, near], doorZones.whole, WIDTH)).toBe(near);
  });
  test('is nobody when everybody is far away', () => {
    expect(inFront([face(0.5, 60), face(0.3, 69)], doorZones.whole, WIDTH)).toBeNull();
  });
  test('is not somebody who passes by outside the zone, however near', () => {
    const [passing, standing] = [face(0.12, 260), face(0.55, 120)];
    expect(inFront([passing, standing], doorZones.middle, WIDTH)).toBe(standing);
    expect(inFront([passing], doorZones.middle, WIDTH)).toBeNull();
    expect(inFront([passing], doorZones.whole, WIDTH)).toBe(passing);
  });
});
