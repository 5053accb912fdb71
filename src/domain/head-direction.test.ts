import { describe, expect, it } from 'vitest';
import { directionOf, STRAIGHT, TURN } from './head-direction';

const pose = (yaw: number, pitch: number) => ({ yaw, pitch, roll: 0 });

describe('where a head points', () => {
  it('is straight at first when it looks about where a camera may be', () => {
    expect(directionOf(pose(0, 0), null)).toBe('straight');
    expect(directionOf(pose(STRAIGHT.yaw, -STRAIGHT.pitch), null)).toBe('straight');
    expect(directionOf(pose(STRAIGHT.yaw + 1, 0), null)).toBeNull();
  });

  it('is a turn or a nod away from what was straight, wherever the camera is', () => {
    const straight = pose(-15, -12);
    const away = (yaw: number, pitch: number) =>
      directionOf(pose(straight.yaw + yaw, straight.pitch + pitch), straight);
    expect(away(0, 0)).toBe('straight');
    expect(away(TURN.yaw, 0)).toBe('left');
    expect(away(-TURN.yaw, 2)).toBe('right');
    expect(away(3, TURN.pitch)).toBe('up');
    expect(away(0, -TURN.pitch)).toBe('down');
  });

  it('is none half-way, or over a shoulder', () => {
    expect(directionOf(pose(TURN.yaw * 0.8, 0), pose(0, 0))).toBeNull();
    expect(directionOf(pose(TURN.yaw * 1.5, TURN.pitch * 1.5), pose(0, 0))).toBeNull();
  });
});
