import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments';

const refusal = (...words: readonly string[]) => {
  const read = readArguments(words);
  return read.ok ? null : read.error;
};

describe('what is typed after the command', () => {
  it('may be a folder alone', () => {
    expect(readArguments(['photos'])).toEqual({
      ok: true,
      value: {
        folder: 'photos',
        pairs: null,
        json: null,
        det: null,
        contenders: ['ours'],
        layout: null,
        everySize: false,
      },
    });
  });

  it('may ask for both peers, each once, and puts the picture beside the results', () => {
    const words = [
      '--peer',
      'human',
      'photos',
      '--peer',
      'face-api',
      '--peer',
      'human',
      '--json',
      'a/out.json',
    ];
    expect(readArguments(words)).toMatchObject({
      value: { contenders: ['ours', 'human', 'face-api'], json: 'a/out.json', det: 'a/out.svg' },
    });
  });

  it.each([
    ['without a folder', [], 'which folder'],
    ['with two folders', ['a', 'b'], 'One folder only'],
    ['with an unknown peer', ['a', '--peer', 'deepface'], 'not "deepface"'],
    ['with an unknown option', ['a', '--jsn', 'x'], '--jsn'],
    ['with an option that lacks its value', ['a', '--json'], '--json'],
    ['with a layout of its own', ['a', '--folders', 'both'], 'people or sets'],
  ])('is refused %s, with how it has to be', (_, words, why) => {
    expect(refusal(...words)).toContain(why);
    expect(refusal(...words)).toContain('Usage: npm run evaluate');
  });
});
