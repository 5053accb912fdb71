/** Width and height, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle, in pixels from the top left corner. */
export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** How a picture lies in the element that shows it. */
export interface Placement {
  /** Pixels of the picture. */
  readonly picture: Size;
  /** CSS pixels of the element. */
  readonly view: Size;
  /** CSS `object-fit`: `cover` fills the element and cuts what is too much, `contain` shows all and leaves bars. */
  readonly fit: 'cover' | 'contain';
  /** Left and right swapped, as in a mirror. */
  readonly mirrored: boolean;
}

/** Where a rectangle of the picture appears in the element, in CSS pixels; parts of it may lie outside. */
export function toView(rect: Rect, { picture, view, fit, mirrored }: Placement): Rect {
  const across = view.width / picture.width;
  const down = view.height / picture.height;
  const scale = fit === 'cover' ? Math.max(across, down) : Math.min(across, down);
  // `object-position` is the middle, its default.
  const left = (view.width - picture.width * scale) / 2;
  const top = (view.height - picture.height * scale) / 2;
  const x = mirrored ? picture.width - rect.x - rect.width : rect.x;
  return {
    x: left + x * scale,
    y: top + rect.y * scale,
    width: rect.width * scale,
    height: rect.height * scale,
  };
}

/** The part of a rectangle that lies inside the element, so that what is drawn there can be read. */
export function clipToView(rect: Rect, view: Size): Rect {
  const x = Math.min(Math.max(rect.x, 0), view.width);
  const y = Math.min(Math.max(rect.y, 0), view.height);
  return {
    x,
    y,
    width: Math.max(0, Math.min(rect.x + rect.width, view.width) - x),
    height: Math.max(0, Math.min(rect.y + rect.height, view.height) - y),
  };
}
