import { afterEach, expect, it } from 'vitest';
import { keepRecord, readRecord } from './record';

const PLACE = 'countenance.health';

afterEach(() => localStorage.removeItem(PLACE));

it('reads back what it kept', () => {
  const kept = { ...readRecord(), counts: { reload: 2 } };
  keepRecord(kept);
  expect(readRecord()).toEqual(kept);
});

it.each([
  'no JSON',
  '{"counts":{"<script>":1},"reloads":[],"lastTime":null,"latestTime":null}',
  '{"counts":{"reload":-1},"reloads":[],"lastTime":null,"latestTime":null}',
  `{"counts":{},"reloads":[],"lastTime":null,"latestTime":null}${' '.repeat(65_536)}`,
])('begins anew where %s stands', (stored) => {
  localStorage.setItem(PLACE, stored);
  expect(readRecord()).toMatchObject({ counts: {}, lastFault: null });
});
