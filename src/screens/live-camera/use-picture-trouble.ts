import { useEffect, useRef, useState } from 'react';
import type { Observation } from '../../domain';
import { nextPicture, startPicture, troubleOf, type PictureTrouble } from './picture-trouble';

/** How often to look at the time, in milliseconds: a camera that hangs may send no frames. */
const LOOK_MS = 500;

/**
 * What is wrong with the camera's picture.
 *
 * @param live whether a camera is on
 * @returns that, and how to tell it about a new frame
 */
export function usePictureTrouble(
  live: boolean,
): readonly [PictureTrouble | null, (frame: Observation) => void] {
  const picture = useRef(startPicture(0));
  const [trouble, setTrouble] = useState<PictureTrouble | null>(null);
  useEffect(() => {
    if (!live) return;
    picture.current = startPicture(performance.now());
    const look = () => setTrouble(troubleOf(picture.current, performance.now()));
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(timer);
      setTrouble(null);
    };
  }, [live]);
  const hear = (frame: Observation) => {
    picture.current = nextPicture(picture.current, frame, performance.now());
  };
  return [trouble, hear];
}
