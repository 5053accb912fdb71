import { CameraOff } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Size } from './overlay-mapping';
import { useSize } from './use-size';

interface CameraViewProps {
  /** The live picture, or `null` while there is none. */
  readonly stream: MediaStream | null;
  /** What the picture shows, for people who do not see it. */
  readonly label: string;
  readonly mirrored: boolean;
  readonly shape: 'circle' | 'panel';
  /** Drawn over the picture, given the element's size in CSS pixels (see `toView`, with `fit: 'cover'`). */
  readonly overlay?: (view: Size) => ReactNode;
  /** Shown instead of the picture while there is none; `null` for the sign of a camera that is off. */
  readonly children: ReactNode;
}

const shapes = {
  circle: 'aspect-square rounded-full',
  // Never so high that what belongs to it falls off the screen.
  panel: 'aspect-[3/4] max-h-[54dvh] sm:aspect-[4/3] rounded-panel',
};

/** A live camera picture that fills its frame, as in a mirror, with something drawn over it. */
export function CameraView({ stream, label, mirrored, shape, overlay, children }: CameraViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const size = useSize(frame);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream;
    // Playing is refused while the page is in the background; it starts again with the next stream.
    if (stream) element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return (
    <div ref={frame} className={`relative w-full overflow-hidden bg-stage ${shapes[shape]}`}>
      <video
        ref={video}
        muted
        playsInline
        aria-label={label}
        className={`absolute inset-0 size-full object-cover ${mirrored ? '-scale-x-100' : ''} ${stream ? '' : 'invisible'}`}
      />
      {size && overlay && <div className="absolute inset-0">{overlay(size)}</div>}
      {!stream && (
        <div className="absolute inset-0 flex items-center justify-center p-6 text-center text-on-scrim">
          {children ?? <CameraOff aria-hidden className="size-12 stroke-[1.5] opacity-70" />}
        </div>
      )}
    </div>
  );
}
