import { ok } from '../domain';
import {
  beginVaultErasure,
  eraseWholeVault,
  listCertificates,
  readCertificate,
  removePeople,
  stopVaultErasure,
  type Context,
} from './office';
import { requests } from './protocol';
import { proven } from './proving';
import { nothingPersonal, recorded, recordedOfWhoever } from './recorded';
import type { Roles } from './roles';

/** The calls about erasures and their certificates. @param onGone hears that nothing opens the vault any more, and whether the screen has to be told */
export function erasureCalls(
  { officer }: Roles,
  context: Context,
  onGone: (tell: boolean) => void,
) {
  const { store } = context;
  return {
    removePeople: officer(requests.removePeople, recordedOfWhoever('erase'), (open, leaving) =>
      removePeople(open, context, leaving),
    ),
    listCertificates: officer(
      requests.listCertificates,
      nothingPersonal('certificates name nobody'),
      (open) => listCertificates(open, store),
    ),
    readCertificate: officer(
      requests.readCertificate,
      nothingPersonal('a certificate names nobody'),
      (open, { id }) => readCertificate(open, store, id),
    ),
    beginVaultErasure: officer(
      requests.beginVaultErasure,
      nothingPersonal('erases nothing yet'),
      (open, { proof }) =>
        proven<{ readonly waitMillis: number }, never>(context, open, proof, () =>
          Promise.resolve(ok(beginVaultErasure(open))),
        ),
    ),
    stopVaultErasure: officer(
      requests.stopVaultErasure,
      nothingPersonal('erases nothing'),
      (open) => ok(stopVaultErasure(open)),
    ),
    eraseVault: officer(requests.eraseVault, recorded('erase-vault', 'vault'), async (open) => {
      const erased = await eraseWholeVault(open, store);
      if (erased.ok) onGone(false);
      else if (erased.error.kind === 'storage-failed') onGone(true);
      return erased;
    }),
  };
}
