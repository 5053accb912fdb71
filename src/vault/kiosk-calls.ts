import { ok } from '../domain';
import {
  enterCode,
  listBadges,
  listKiosks,
  makeBadge,
  readKiosk,
  removeBadge,
  setKiosk,
} from './office';
import { requests } from './protocol';
import type { Roles } from './roles';
import type { Store } from './store';

/** The calls about kiosks, how they are set up, and the codes that are typed into them. */
export function kioskCalls({ officer, kiosk }: Roles, store: Store) {
  return {
    setKiosk: officer(requests.setKiosk, (open, { slotId, kiosk: chosen }) =>
      setKiosk(open, store, slotId, chosen),
    ),
    listKiosks: officer(requests.listKiosks, (open) => listKiosks(open, store)),
    readKiosk: kiosk(requests.readKiosk, (open) => ok(readKiosk(open))),
    listBadges: officer(requests.listBadges, (open) => ok(listBadges(open))),
    makeBadge: officer(requests.makeBadge, (open, holder) => makeBadge(open, store, holder)),
    removeBadge: officer(requests.removeBadge, (open, { id }) => removeBadge(open, store, id)),
    enterCode: kiosk(requests.enterCode, (open, entered) => enterCode(open, store, entered)),
  };
}
