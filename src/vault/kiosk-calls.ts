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
import { nothingPersonal, recorded, recordedOfWay } from './recorded';
import type { Roles } from './roles';
import type { Store } from './store';

/** The calls about kiosks, how they are set up, and the codes that are typed into them. */
export function kioskCalls({ officer, kiosk }: Roles, store: Store) {
  return {
    setKiosk: officer(
      requests.setKiosk,
      recordedOfWay('set-kiosk'),
      (open, { slotId, kiosk: chosen }) => setKiosk(open, store, slotId, chosen),
    ),
    listKiosks: officer(requests.listKiosks, recorded('list-kiosks', 'kiosks', 'hour'), (open) =>
      listKiosks(open, store),
    ),
    readKiosk: kiosk(
      requests.readKiosk,
      nothingPersonal('how this kiosk itself is set up'),
      (open) => ok(readKiosk(open)),
    ),
    listBadges: officer(requests.listBadges, recorded('list-badges', 'badges', 'hour'), (open) =>
      ok(listBadges(open)),
    ),
    makeBadge: officer(
      requests.makeBadge,
      ({ personId }) => ({
        action: 'make-badge',
        about: personId ? { person: personId } : { thing: 'badges' },
        span: 'once',
      }),
      (open, holder) => makeBadge(open, store, holder),
    ),
    removeBadge: officer(requests.removeBadge, recorded('remove-badge', 'badges'), (open, { id }) =>
      removeBadge(open, store, id),
    ),
    enterCode: kiosk(
      requests.enterCode,
      recorded('enter-code', 'badges', 'hour'),
      (open, entered) => enterCode(open, store, entered),
    ),
  };
}
