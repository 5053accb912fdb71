import { openPhotoFile } from '../../camera';

/** Longest side of a stored logo in pixels: twice what is drawn, for sharp screens. */
const SIDE = 320;

/** Characters that a kiosk's set-up has room for (domain/kiosk). */
const MOST_CHARACTERS = 131_072;

/** A picture file as a small picture of ours: what else was in the file (place, camera) is left behind. `null`: it cannot be read, or is larger than a photo may be. */
export async function shrinkLogo(file: Blob): Promise<string | null> {
  const opened = await openPhotoFile(file);
  if (!opened.ok) return null;
  const bitmap = opened.value;
  try {
    const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const [png, jpeg] = [canvas.toDataURL('image/png'), canvas.toDataURL('image/jpeg')];
    // PNG keeps what is transparent; a photo is too large as one.
    return [png, jpeg].find((data) => data.length <= MOST_CHARACTERS) ?? null;
  } finally {
    bitmap.close();
  }
}
