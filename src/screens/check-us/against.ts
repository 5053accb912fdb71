import { waysOut, type WayId } from '../../ways-out';

/** Ways that the browser itself does not close: the page says of each what stands against it. */
type Explained = Exclude<(typeof waysOut)[number], { readonly standing: 'closed' }>['id'];

/** @returns the way, if it is one that the page has to explain */
export function against(id: WayId): Explained | null {
  const way = waysOut.find((each) => each.id === id);
  return way && way.standing !== 'closed' ? way.id : null;
}
