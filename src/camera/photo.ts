import { imageSize } from 'image-size';
import { fail, ok, type Result } from '../domain';

/** What a photo file may be at most; larger ones would take the memory of a small tablet (50 megapixels are 200 MB decoded). */
export const PHOTO_LIMITS = { bytes: 20 * 1024 * 1024, megapixels: 50 } as const;

/** Image formats that are read, as the file's own bytes say, whatever its name is. */
const FORMATS: readonly string[] = ['jpg', 'png', 'webp'];

/** Why a file was refused. Nothing of it is kept. */
export type PhotoError =
  | { readonly kind: 'too-many-bytes'; readonly bytes: number }
  | { readonly kind: 'too-many-pixels'; readonly megapixels: number }
  | { readonly kind: 'not-a-photo' }
  | { readonly kind: 'damaged' };

/**
 * Decodes a photo upright (EXIF orientation applied). Only pixels come out: place, time and camera in the file's metadata are
 * dropped with the file.
 */
export async function openPhotoFile(file: Blob): Promise<Result<ImageBitmap, PhotoError>> {
  if (file.size > PHOTO_LIMITS.bytes) return fail({ kind: 'too-many-bytes', bytes: file.size });
  const size = await readSize(file);
  if (!size) return fail({ kind: 'not-a-photo' });
  // Checked before decoding: a few kilobytes can claim to be a gigapixel image.
  const megapixels = (size.width * size.height) / 1e6;
  if (megapixels > PHOTO_LIMITS.megapixels) return fail({ kind: 'too-many-pixels', megapixels });
  try {
    return ok(await createImageBitmap(file, { imageOrientation: 'from-image' }));
  } catch {
    return fail({ kind: 'damaged' });
  }
}

async function readSize(file: Blob): Promise<{ width: number; height: number } | null> {
  try {
    const { type, width, height } = imageSize(new Uint8Array(await file.arrayBuffer()));
    return type !== undefined && FORMATS.includes(type) ? { width, height } : null;
  } catch {
    return null;
  }
}
