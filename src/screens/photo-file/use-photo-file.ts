import { useEffect, useRef, useState } from 'react';
import { openPhotoFile, type PhotoError } from '../../camera';
import type { Observation } from '../../domain';
import { useServices } from '../services';

/** A photo that was opened, and the faces found in it. */
export interface OpenedPhoto {
  readonly file: File;
  /** An object URL, good until the photo is closed or replaced. */
  readonly source: string;
  readonly observation: Observation;
}

/** A photo on a screen. */
export interface PhotoFile {
  readonly photo: OpenedPhoto | null;
  /** Whether the next one is being opened; the one before stays until it is. */
  readonly opening: boolean;
  /** Why the last file was refused. The photo that was open before it stays open. */
  readonly refused: PhotoError | null;
  /** Opens a file and finds its faces; `null` when it was refused, or replaced or left meanwhile. */
  open(file: File): Promise<OpenedPhoto | null>;
}

/** Opens one photo after the other and finds the faces. Leaving the screen forgets the photo. */
export function usePhotoFile(): PhotoFile {
  const { engine } = useServices();
  const [photo, setPhoto] = useState<OpenedPhoto | null>(null);
  const [opening, setOpening] = useState(false);
  const [refused, setRefused] = useState<PhotoError | null>(null);
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

  async function open(file: File): Promise<OpenedPhoto | null> {
    const turn = ++newest.current;
    setOpening(true);
    setRefused(null);
    const bitmap = await openPhotoFile(file);
    if (turn !== newest.current) {
      if (bitmap.ok) bitmap.value.close();
      return null;
    }
    if (!bitmap.ok) {
      setOpening(false);
      setRefused(bitmap.error);
      return null;
    }
    const observation = await engine.openPhoto(bitmap.value);
    if (turn !== newest.current) return null;
    if (source.current) URL.revokeObjectURL(source.current);
    source.current = URL.createObjectURL(file);
    const opened = { file, source: source.current, observation };
    setPhoto(opened);
    setOpening(false);
    return opened;
  }

  return { photo, opening, refused, open };
}
