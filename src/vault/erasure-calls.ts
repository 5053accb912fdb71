import { erasePeople, listCertificates, readCertificate, type Context } from './office';
import { requests } from './protocol';
import { nothingPersonal, recordedOfWhoever } from './recorded';
import type { Roles } from './roles';

/** The calls about erasures and their certificates. */
export function erasureCalls({ officer }: Roles, context: Context) {
  const { store } = context;
  return {
    removePeople: officer(
      requests.removePeople,
      recordedOfWhoever('erase'),
      (open, leaving) => erasePeople(open, context, leaving),
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
  };
}
