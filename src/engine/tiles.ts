import type { Box } from '../domain';
import type { Detector } from './detect';
import type { Mesh } from './mesh';
import type { PixelReader, Region } from './read';
import { overlapOf } from './track';

/** Longest side of what the detector is given: it shrinks its input to 128 pixels, the mesh works on 192. */
export const TILE_PIXELS = 640;

/**
 * Tile sides to search with, as parts of the photo's longer side. The short-range detector finds faces down to about an eighth of
 * what it is given, so the smallest tiles reach faces of a fortieth of the photo. Eighths were tried: half as slow again, and in six photos
 * they brought one more box, 46 pixels wide, in the background.
 */
const TILE_SIDES = [1, 1 / 2, 1 / 4, 1 / 6] as const;

/** Part of a tile by which the next one is moved: half, so that every face smaller than half a tile is whole in one of them. */
const TILE_STEP = 1 / 2;

/** Smallest tile worth searching, in pixels of the photo: a face in it would have under 20 pixels between the eyes. */
const MIN_TILE = 128;

/** Found boxes that share this part of their union are one face, seen in two tiles. */
const SAME_FACE = 0.25;

/** The second, closer look at a found face: a square of this many times the longer side of its box. */
const CLOSE_UP = 2;

/**
 * Times that the mesh is made anew in the close-up. The detector frames a face roughly: the first time moves the points by 1.2 % of the
 * inter-ocular distance in the mean, the second by 0.5 %, the third by 0.3 % (docs/accuracy.md).
 */
const REFINEMENTS = 2;

/** A face in a photo with the pixels around it. */
export interface PhotoFace {
  readonly mesh: Mesh;
  readonly region: Region;
}

/**
 * Finds the faces of a photo, small ones too: first in overlapping tiles of several sizes, then each again in a close-up of its
 * own, which sharpens its landmarks. Sorted from left to right.
 */
export async function searchPhoto(
  photo: OffscreenCanvas,
  detector: Detector,
  reader: PixelReader,
): Promise<readonly PhotoFace[]> {
  const found: Mesh[] = [];
  for (const tile of tilesOf(photo))
    for (const mesh of await detector.search(reader.read(photo, tile, TILE_PIXELS)))
      if (isNew(mesh.box, found)) found.push(mesh);
  const faces: PhotoFace[] = [];
  for (const first of found) {
    const region = reader.read(photo, closeUpOf(first.box, photo), TILE_PIXELS);
    const mesh = await lookCloser(first, region, detector);
    if (
      isNew(
        mesh.box,
        faces.map((face) => face.mesh),
      )
    )
      faces.push({ mesh, region });
  }
  return faces.sort((a, b) => a.mesh.box.x - b.mesh.box.x);
}

/** The mesh that a close-up gives, made anew until it settles; what was known before where the close-up shows no face there. */
async function lookCloser(first: Mesh, region: Region, detector: Detector): Promise<Mesh> {
  const same = (meshes: readonly Mesh[]) =>
    meshes.find(({ box }) => overlapOf(box, first.box) > SAME_FACE);
  let mesh = same(await detector.search(region));
  for (let look = 0; mesh && look < REFINEMENTS; look++) {
    const next = same(await detector.refine(region));
    if (!next) break;
    mesh = next;
  }
  return mesh ?? first;
}

function isNew(box: Box, known: readonly Mesh[]): boolean {
  return known.every((other) => overlapOf(box, other.box) < SAME_FACE);
}

/** The tiles of a photo, large ones first, each of them once. */
export function tilesOf({ width, height }: { width: number; height: number }): readonly Box[] {
  const longest = Math.max(width, height);
  return TILE_SIDES.flatMap((part) => {
    const side = longest * part;
    if (part < 1 && side < MIN_TILE) return [];
    return starts(height, side).flatMap((y) =>
      starts(width, side).map((x) => ({
        x,
        y,
        width: Math.min(side, width),
        height: Math.min(side, height),
      })),
    );
  });
}

/** Where tiles of the given side start along a length, the last flush with its end. */
function starts(length: number, side: number): readonly number[] {
  if (side >= length) return [0];
  const count = Math.ceil((length - side) / (side * TILE_STEP)) + 1;
  return Array.from({ length: count }, (_, index) => (index * (length - side)) / (count - 1));
}

/** On whole pixels, so that a face that needs no shrinking is copied as it is, and not blurred by half a pixel. */
function closeUpOf(box: Box, { width, height }: OffscreenCanvas): Box {
  const half = (CLOSE_UP * Math.max(box.width, box.height)) / 2;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const left = Math.max(0, Math.floor(middle.x - half));
  const top = Math.max(0, Math.floor(middle.y - half));
  return {
    x: left,
    y: top,
    width: Math.min(width, Math.ceil(middle.x + half)) - left,
    height: Math.min(height, Math.ceil(middle.y + half)) - top,
  };
}
