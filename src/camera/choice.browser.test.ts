import { afterEach, expect, it } from 'vitest';
import { rememberCamera, rememberedCamera } from './choice';

const PLACE = 'countenance.camera';

afterEach(() => localStorage.removeItem(PLACE));

it('remembers a camera', () => {
  expect(rememberedCamera()).toBeNull();
  rememberCamera('0a1b');
  expect(rememberedCamera()).toBe('0a1b');
});

it.each(['', 'x'.repeat(257)])('takes no such text for a camera’s id', (stored) => {
  localStorage.setItem(PLACE, stored);
  expect(rememberedCamera()).toBeNull();
});
