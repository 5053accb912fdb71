import type { Chip } from './align';
import type { Cut } from './cut';

type Size = Pick<Cut, 'width' | 'height'>;

/** A smooth pattern: self-tests compare what networks answer, not faces. */
export function waves({ width, height }: Size): Chip {
  return Float32Array.from(
    { length: 3 * width * height },
    (_, at) => 127.5 + 127.5 * Math.sin(at / 97) * Math.cos(at / 1511),
  );
}

/** Squares along a side of the chess board. */
const SQUARES = 5;

/** A chess board that gets brighter to the right, in three different colours. */
export function chessBoard({ width, height }: Size): Chip {
  return Float32Array.from({ length: 3 * width * height }, (_, at) => {
    const x = at % width;
    const y = Math.floor(at / width) % height;
    const channel = Math.floor(at / (width * height));
    const square = Math.floor((x * SQUARES) / width) + Math.floor((y * SQUARES) / height);
    return (square % 2 === 0 ? 60 : 140) + (60 * x) / width + 15 * channel;
  });
}
