import type { Template, TurnedTemplate } from '../../domain';

/** The rotation of templates of so many numbers. Made when it is first asked for: a length of 512 takes a large part of a second. */
export type TransformOf = (length: number) => Promise<Transform>;

/**
 * A secret rotation of the space that templates of one length live in: distances and scores stay as they are, but templates of two vaults have
 * nothing to do with each other, and a renewed vault starts afresh. Not irreversible: whoever has the key can undo it.
 */
export interface Transform {
  /** Into the vault's own space. In memory of its own. */
  apply(template: Template): TurnedTemplate;
  /** Back into the space of the embedding network. In memory of its own. */
  undo(template: TurnedTemplate): Template;
}

/** Counter bits of AES-CTR: all that the key stream needs, since it is used once, from 0 on. */
const COUNTER_BITS = 64;
const COUNTER_BYTES = 16;

/** Distinct values of one random number: 32 bits. */
const STEPS = 2 ** 32;

/**
 * One rotation for each length of template.
 *
 * @param key AES-256-CTR, for encryption
 */
export function createTransforms(key: CryptoKey): TransformOf {
  const made = new Map<number, Promise<Transform>>();
  return (length) => {
    const known = made.get(length) ?? createTransform(key, length);
    made.set(length, known);
    return known;
  };
}

/**
 * Makes the orthogonal matrix that belongs to a key and a length, evenly distributed among all of them (Haar measure): Gaussian rows made
 * orthonormal by Gram-Schmidt, which keeps the diagonal of R positive (Mezzadri, "How to generate random matrices from the classical
 * compact groups", Notices of the AMS 54, 2007).
 *
 * @param size numbers in a template: rows and columns of the matrix
 */
export async function createTransform(key: CryptoKey, size: number): Promise<Transform> {
  // Numbers come in pairs: where the matrix has an odd number of them, the last one is made and not used.
  const numbers = size * size;
  const stream = await keyStream(key, numbers + (numbers % 2));
  const matrix = orthonormal(gaussian(stream).subarray(0, numbers), size);
  const transposed = matrix.map((_, at) => matrix[(at % size) * size + Math.floor(at / size)] ?? 0);
  return {
    apply: (template) => multiply(matrix, template) as TurnedTemplate,
    undo: (template) => multiply(transposed, template),
  };
}

/** The key stream of AES-CTR from counter 0 on, as little-endian 32-bit numbers. */
async function keyStream(key: CryptoKey, numbers: number): Promise<DataView> {
  const counter = new Uint8Array(COUNTER_BYTES);
  const algorithm = { name: 'AES-CTR', counter, length: COUNTER_BITS };
  return new DataView(await crypto.subtle.encrypt(algorithm, key, new Uint8Array(numbers * 4)));
}

/** Independent numbers of the standard normal distribution, two from each two uniform ones (Box and Muller, 1958). */
function gaussian(uniform: DataView): Float64Array {
  const numbers = new Float64Array(uniform.byteLength / 4);
  for (let at = 0; at < numbers.length; at += 2) {
    // Half a step off zero, whose logarithm is none.
    const radius = Math.sqrt(-2 * Math.log((uniform.getUint32(at * 4, true) + 0.5) / STEPS));
    const angle = (2 * Math.PI * uniform.getUint32(at * 4 + 4, true)) / STEPS;
    numbers[at] = radius * Math.cos(angle);
    numbers[at + 1] = radius * Math.sin(angle);
  }
  return numbers;
}

/** Rows made orthonormal in place. Twice over each, which takes the rounding of the first time away (Giraud et al., 2005). */
function orthonormal(matrix: Float64Array, size: number): Float64Array {
  const rows = Array.from({ length: size }, (_, at) => matrix.subarray(at * size, (at + 1) * size));
  for (const [at, current] of rows.entries()) {
    for (let pass = 0; pass < 2; pass++)
      for (const before of rows.slice(0, at)) takeAway(current, before);
    const length = Math.sqrt(dot(current, current));
    for (let column = 0; column < size; column++) current[column] = (current[column] ?? 0) / length;
  }
  return matrix;
}

function takeAway(from: Float64Array, direction: Float64Array): void {
  const share = dot(from, direction);
  for (let column = 0; column < from.length; column++)
    from[column] = (from[column] ?? 0) - share * (direction[column] ?? 0);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function multiply(matrix: Float64Array, template: Template): Template {
  const size = template.length;
  if (size * size !== matrix.length) throw new RangeError('a template of another length');
  const turned = new Float32Array(size);
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let column = 0; column < size; column++)
      sum += (matrix[row * size + column] ?? 0) * (template[column] ?? 0);
    turned[row] = sum;
  }
  return turned;
}
