import type { Box, Point } from '../domain';

/** A part of a frame or photo as pixels. A point of it lies in the frame at `point / scale + offset`. */
export interface Region {
  readonly pixels: ImageData;
  readonly offset: Point;
  /** Pixels of the region for each pixel of the frame, at most 1. */
  readonly scale: number;
}

/** Reads pixels off frames and photos. One canvas is kept and reused, since making one for each frame costs more than drawing. */
export interface PixelReader {
  /** Reads `box` of the source, shrunk so that neither side is longer than `maxSide` pixels. */
  read(source: CanvasImageSource, box: Box, maxSide: number): Region;
}

/** Makes a reader with a canvas of its own. */
export function createPixelReader(): PixelReader {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser has no 2D canvas in workers');
  return {
    read(source, box, maxSide) {
      const scale = Math.min(1, maxSide / Math.max(box.width, box.height));
      const width = Math.max(1, Math.round(box.width * scale));
      const height = Math.max(1, Math.round(box.height * scale));
      if (canvas.width < width) canvas.width = width;
      if (canvas.height < height) canvas.height = height;
      context.imageSmoothingQuality = 'high';
      context.clearRect(0, 0, width, height);
      context.drawImage(source, box.x, box.y, box.width, box.height, 0, 0, width, height);
      return { pixels: context.getImageData(0, 0, width, height), offset: box, scale };
    },
  };
}

/**
 * A copy of a photo in the main memory. Parts are read off it again and again, and where bitmaps live on the graphics card each of those
 * readings would fetch the whole photo back.
 */
export function inMainMemory(photo: ImageBitmap): OffscreenCanvas {
  const canvas = new OffscreenCanvas(photo.width, photo.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser has no 2D canvas in workers');
  context.drawImage(photo, 0, 0);
  return canvas;
}
