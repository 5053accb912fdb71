import { useEffect, useRef, useState } from 'react';
import { openPhotoFile, type PhotoError } from '../../camera';
import type { Observation } from '../../domain';
import { useServices } from '../services';

/** Where a photo stands. */
export type PhotoState =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly error: PhotoError }
  | {
      readonly kind: 'open';
      /** An object URL, good until the photo is closed or replaced. */
      readonly source: string;
      readonly observation: Observation;
    };

/** A photo on a screen. */
export interface PhotoFile {
  readonly photo: PhotoState;
  /** Opens a file and finds its faces; `null` when it was refused, or replaced or left meanwhile. */
  open(file: File): Promise<Observation | null>;
}

/** Opens one photo after the other and finds the faces. Leaving the screen forgets the photo. */
export function usePhotoFile(): PhotoFile {
  const { engine } = useServices();
  const [photo, setPhoto] = useState<PhotoState>({ kind: 'none' });
  // Counts files, so that only the newest is shown; one higher than any when the screen is left.
  const newest = useRef(0);
  const source = useRef<string | null>(null);

  useEffect(
    () => () => {
      newest.current++;
      if (source.current) URL.revokeObjectURL(source.current);
      source.current = null;
      // Fails only when the engine has died, and the photo with it.
      engine.closePhoto().catch(() => undefined);
    },
    [engine],
  );

  async function open(file: File): Promise<Observation | null> {
    const turn = ++newest.current;
    setPhoto({ kind: 'opening' });
    const bitmap = await openPhotoFile(file);
    if (turn !== newest.current) {
      if (bitmap.ok) bitmap.value.close();
      return null;
    }
    if (!bitmap.ok) {
      setPhoto({ kind: 'failed', error: bitmap.error });
      return null;
    }
    const observation = await engine.openPhoto(bitmap.value);
    if (turn !== newest.current) return null;
    if (source.current) URL.revokeObjectURL(source.current);
    source.current = URL.createObjectURL(file);
    setPhoto({ kind: 'open', source: source.current, observation });
    return observation;
  }

  return { photo, open };
}
