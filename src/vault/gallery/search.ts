import type { NamedPerson, PersonId, Template } from '../../domain';
import type { Gallery } from './gallery';

/** A person and how similar their most similar template is: -1 to 1. */
export interface Candidate {
  readonly person: NamedPerson;
  readonly score: number;
}

/**
 * Compares a probe with every template of everybody who may be compared.
 *
 * @param probe of unit length, and of the gallery's model
 * @param atLeast candidates that score less are left out
 * @param isCompared who may be; everybody if not said otherwise
 * @returns one candidate per person, best first
 */
export function search(
  gallery: Gallery,
  probe: Template,
  atLeast: number,
  isCompared: (personId: PersonId) => boolean = () => true,
): readonly Candidate[] {
  const { block, templateLength } = gallery;
  if (probe.length !== templateLength) throw new RangeError('a probe of another model');
  const candidates: Candidate[] = [];
  for (const { person, first, count } of gallery.entries) {
    if (!isCompared(person.id)) continue;
    let score = -Infinity;
    for (let row = first; row < first + count; row++)
      score = Math.max(score, dotProduct(block, row * templateLength, probe));
    if (score >= atLeast) candidates.push({ person, score });
  }
  return candidates.sort((a, b) => b.score - a.score);
}

/** Cosine similarity of two templates of one model and of unit length, -1 to 1. */
export function similarity(a: Template, b: Template): number {
  return dotProduct(a, 0, b);
}

function dotProduct(block: Float32Array, offset: number, probe: Template): number {
  let sum = 0;
  for (let index = 0; index < probe.length; index++)
    sum += (block[offset + index] ?? 0) * (probe[index] ?? 0);
  return sum;
}
