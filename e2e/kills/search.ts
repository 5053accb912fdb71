import { filesBelow } from '../disk';
import { findText, holdsTemplate, searchNumbers } from '../leaks';
import { samplesOf, templateOf } from './people';

/** What was found in a profile, and how much was looked at: nothing looked at means nothing shown. */
export interface Searched {
  readonly found: readonly string[];
  readonly files: number;
  readonly bytes: number;
}

/**
 * Searches every file of a profile. LevelDB and Blink compress what they store (snappy); that copies what occurred before, but leaves first
 * occurrences and numbers as they are, so that a search of the raw files finds them, as the test with planted people shows. Ciphertext does
 * not compress.
 */
export function searchProfile(
  profile: string,
  texts: Iterable<string>,
  templates: readonly Float32Array[],
): Searched {
  const sought = [...texts];
  const findNumbers = searchNumbers(templates);
  const found: string[] = [];
  let files = 0;
  let size = 0;
  for (const [path, bytes] of filesBelow(profile)) {
    files++;
    size += bytes.length;
    const where = path.slice(profile.length);
    for (const text of sought)
      for (const encoding of findText(bytes, text)) found.push(`a text in ${encoding} in ${where}`);
    for (const form of findNumbers(bytes)) found.push(`a template as ${form} in ${where}`);
    if (path.includes('IndexedDB') && holdsTemplate(bytes)) found.push(`128 numbers in ${where}`);
  }
  return { found, files, bytes: size };
}

/** Every template of the first so many people, as the engine gave it and at unit length. */
export function templatesOf(seed: number, people: number): readonly Float32Array[] {
  const templates: Float32Array[] = [];
  for (let person = 0; person < people; person++)
    for (let sample = 0; sample < samplesOf(person); sample++) {
      const template = templateOf(seed, person, sample);
      const length = Math.sqrt(template.reduce((sum, number) => sum + number * number, 0));
      templates.push(
        template,
        template.map((number) => number / length),
      );
    }
  return templates;
}
