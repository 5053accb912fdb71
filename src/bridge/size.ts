/** Bytes that a value takes beside what it holds, roughly: a small object of V8 with its place in another. */
const EACH_BYTES = 32;

/** Bytes of a character in memory, at most (UTF-16). */
const CHARACTER_BYTES = 2;

/** Bytes of a pixel (RGBA). */
const PIXEL_BYTES = 4;

/**
 * How much memory what a message holds takes, roughly, in bytes. What a message can bring is what structured cloning can: so there may be circles in it, and each buffer counts once
 * and whole, however little of it is looked at.
 *
 * @param most as soon as it is more than that, no further part is looked at
 */
export function sizeOf(value: unknown, most: number): number {
  const seen = new Set<object>();
  const left: unknown[] = [value];
  let bytes = 0;
  while (left.length > 0 && bytes <= most) {
    const part = left.pop();
    bytes += EACH_BYTES;
    if (typeof part === 'string') bytes += part.length * CHARACTER_BYTES;
    if (typeof part !== 'object' || part === null || seen.has(part)) continue;
    seen.add(part);
    if (ArrayBuffer.isView(part)) left.push(part.buffer);
    else if (part instanceof ArrayBuffer) bytes += part.byteLength;
    else if (isPicture(part)) bytes += pixelsOf(part) * PIXEL_BYTES;
    // One by one: spread into the call, some hundred thousand of them would not fit the stack.
    else for (const inner of partsOf(part)) left.push(inner);
  }
  return bytes;
}

function partsOf(part: object): Iterable<unknown> {
  if (part instanceof Map) return [...(part as ReadonlyMap<unknown, unknown>)].flat();
  return part instanceof Set ? (part as ReadonlySet<unknown>) : Object.values(part);
}

/** A picture that a message can bring, which holds memory that the garbage collector does not see. */
type Picture = ImageBitmap | VideoFrame;

// Not every browser has `VideoFrame`, and Node has neither.
function isPicture(part: unknown): part is Picture {
  return (
    (typeof ImageBitmap !== 'undefined' && part instanceof ImageBitmap) ||
    (typeof VideoFrame !== 'undefined' && part instanceof VideoFrame)
  );
}

function pixelsOf(picture: Picture): number {
  return 'codedWidth' in picture
    ? picture.codedWidth * picture.codedHeight
    : picture.width * picture.height;
}

/** Frees the pictures in a request that nobody will answer: a flood of them would fill the memory before the garbage collector knows. */
export function closePictures(request: unknown): void {
  if (typeof request !== 'object' || request === null) return;
  for (const part of Object.values(request)) if (isPicture(part)) part.close();
}
