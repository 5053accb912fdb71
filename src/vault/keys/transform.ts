import { TEMPLATE_LENGTH, type Template, type TurnedTemplate } from '../../domain';

/**
 * A secret rotation of the space that templates live in: distances and scores stay as they are, but templates of two vaults have
 * nothing to do with each other, and a renewed vault starts afresh. Not irreversible: whoever has the key can undo it.
 */
export interface Transform {
  /** Into the vault's own space. In memory of its own. */
  apply(template: Template): TurnedTemplate;
  /** Back into the space of the embedding network. In memory of its own. */
  undo(template: TurnedTemplate): Template;
}

/** Rows of the matrix: as many as a template has numbers. */
const SIZE = TEMPLATE_LENGTH;

/** Counter bits of AES-CTR: all that the key stream needs, since it is used once, from 0 on. */
const COUNTER_BITS = 64;
const COUNTER_BYTES = 16;

/** Distinct values of one random number: 32 bits. */
const STEPS = 2 ** 32;

/**
 * Makes the orthogonal matrix that belongs to a key, evenly distributed among all of them (Haar measure): Gaussian rows made
 * orthonormal by Gram-Schmidt, which keeps the diagonal of R positive (Mezzadri, "How to generate random matrices from the classical
 * compact groups", Notices of the AMS 54, 2007).
 *
 * @param key AES-256-CTR, for encryption
 */
export async function createTransform(key: CryptoKey): Promise<Transform> {
  const matrix = orthonormal(gaussian(await keyStream(key, SIZE * SIZE)));
  const transposed = matrix.map((_, at) => matrix[(at % SIZE) * SIZE + Math.floor(at / SIZE)] ?? 0);
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
function orthonormal(matrix: Float64Array): Float64Array {
  const row = (at: number) => matrix.subarray(at * SIZE, (at + 1) * SIZE);
  for (let at = 0; at < SIZE; at++) {
    const current = row(at);
    for (let pass = 0; pass < 2; pass++)
      for (let before = 0; before < at; before++) takeAway(current, row(before));
    const length = Math.sqrt(dot(current, current));
    for (let column = 0; column < SIZE; column++) current[column] = (current[column] ?? 0) / length;
  }
  return matrix;
}

function takeAway(from: Float64Array, direction: Float64Array): void {
  const share = dot(from, direction);
  for (let column = 0; column < SIZE; column++)
    from[column] = (from[column] ?? 0) - share * (direction[column] ?? 0);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < SIZE; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function multiply(matrix: Float64Array, template: Template): Template {
  const turned = new Float32Array(SIZE);
  for (let row = 0; row < SIZE; row++) {
    let sum = 0;
    for (let column = 0; column < SIZE; column++)
      sum += (matrix[row * SIZE + column] ?? 0) * (template[column] ?? 0);
    turned[row] = sum;
  }
  return turned;
}
