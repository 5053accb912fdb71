import { describe, expect, it } from 'vitest';
import { newCameraWatch, watchCamera, type CameraNow } from './camera-watch';

const LOOK_MS = 500;

/** Looks at a camera that is as `how` says, and goes on living after each restart as it did before. */
function follow(how: (at: number) => CameraNow, until: number) {
  let watch = newCameraWatch;
  const restarts: number[] = [];
  const found: string[] = [];
  for (let at = 0; at <= until; at += LOOK_MS) {
    const next = watchCamera(watch, how(at), at);
    watch = next.watch;
    if (next.restart) restarts.push(at);
    if (next.found) found.push(next.found);
  }
  return { restarts, found };
}

describe('the care for a camera', () => {
  it('leaves one alone that is good', () => {
    expect(follow(() => 'good', 60_000)).toEqual({ restarts: [], found: [] });
  });

  it('turns one that is lost off and on after 1, 2, 4 … 30 seconds, and counts it once', () => {
    const { restarts, found } = follow(() => 'camera-lost', 150_000);
    const waits = restarts.map((at, index) => at - (restarts[index - 1] ?? 0));
    // A look later each, because the wait begins with the look after a restart.
    expect(waits).toEqual([1000, 2500, 4500, 8500, 16_500, 30_500, 30_500, 30_500]);
    expect(found).toEqual(['camera-lost']);
  });

  it('waits longer for one that freezes again soon after each restart', () => {
    let startedAt = 0;
    let watch = newCameraWatch;
    const waits: number[] = [];
    let frozenAt = 0;
    for (let at = 0; waits.length < 4; at += LOOK_MS) {
      const frozen = at - startedAt > 5000;
      if (frozen && frozenAt <= startedAt) frozenAt = at;
      const next = watchCamera(watch, frozen ? 'camera-frozen' : 'good', at);
      watch = next.watch;
      if (!next.restart) continue;
      waits.push(at - frozenAt);
      startedAt = at;
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
  });

  it('trusts one again that was good for long', () => {
    const trouble = (at: number) => at < 4000 || (at >= 40_000 && at < 42_000);
    const { restarts, found } = follow((at) => (trouble(at) ? 'camera-black' : 'good'), 60_000);
    expect(restarts).toEqual([1000, 3500, 41_000]);
    expect(found).toEqual(['camera-black', 'camera-black']);
  });

  it('does nothing while it cannot be told how it is', () => {
    const { restarts } = follow((at) => (at === 0 ? 'camera-frozen' : 'unsure'), 60_000);
    expect(restarts).toEqual([]);
  });
});
