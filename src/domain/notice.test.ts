import { describe, expect, it } from 'vitest';
import { Guardian } from './consent';
import { Controller } from './notice';

describe('what somebody types and a receipt quotes', () => {
  it('may be in any script, and is trimmed', () => {
    const controller = Controller.parse({ name: ' 学校 🏫 ', address: '', contact: 'a@b.example' });
    expect(controller.name).toBe('学校 🏫');
  });

  it('may not be empty, nor end in half a character, which nobody could sign', () => {
    for (const name of ['  ', 'School \ud83c'])
      expect(Controller.safeParse({ name, address: '', contact: 'x' }).success).toBe(false);
    const half = { name: 'Zoë Grün', relation: 'mother \ud83d' };
    expect(Guardian.safeParse(half).success).toBe(false);
  });
});
