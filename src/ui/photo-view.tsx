import { useRef, type ReactNode } from 'react';
import type { Size } from './overlay-mapping';
import { useSize } from './use-size';

interface PhotoViewProps {
  /** Address of the photo, an object URL. */
  readonly source: string;
  readonly label: string;
  /** Pixels of the photo, upright. */
  readonly picture: Size;
  /** Drawn over the photo, given the element's size in CSS pixels; the photo fills it exactly. */
  readonly overlay: (view: Size) => ReactNode;
}

/** A whole photo, as large as fits, with something drawn over it. */
export function PhotoView({ source, label, picture, overlay }: PhotoViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  return (
    <div
      ref={frame}
      className="relative mx-auto w-full overflow-hidden rounded-panel bg-stage"
      style={{
        aspectRatio: `${picture.width} / ${picture.height}`,
        // As wide as possible while no higher than most of the screen.
        maxWidth: `${(70 * picture.width) / picture.height}dvh`,
      }}
    >
      <img src={source} alt={label} className="absolute inset-0 size-full" />
      {size && <div className="absolute inset-0">{overlay(size)}</div>}
    </div>
  );
}
