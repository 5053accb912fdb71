import { describe, expect, it } from 'vitest';
import { detPicture, normalDeviate } from './det-picture';
import { verify } from './report';
import { comparisons } from './testing/examples';

describe('the scale of the picture', () => {
  it.each([
    [0.5, 0],
    [0.158655, -1],
    [0.025, -1.959964],
    [0.001, -3.090232],
  ])('puts a rate of %d at the normal deviate %d', (part, deviate) => {
    expect(Math.abs(normalDeviate(part) - deviate)).toBeLessThan(4.5e-4);
  });
});

describe('the picture', () => {
  it('has a curve and a name for each set, whatever is in the name', () => {
    const verification = verify({
      people: 2,
      mated: comparisons([0.9, 0], [0.4, 1]),
      nonMated: comparisons([0.5, 0, 1], [0.2, 0, 1]),
      missing: { mated: 0, nonMated: 0 },
    });
    const set = {
      ...verification,
      name: 'a <b> & c',
      images: 4,
      notAcquired: [],
      tooSmall: 0,
      severalFaces: 0,
      millis: 1,
      identification: [],
      groups: [],
    };
    const svg = detPicture([{ contender: 'ours', sets: [set, set], pooled: null }]);
    expect(svg.match(/<polyline/g)).toHaveLength(2);
    expect(svg).toContain('a &lt;b> &amp; c, ours');
    expect(svg).not.toContain('NaN');
  });
});
