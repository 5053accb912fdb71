import { ok } from '../domain';
import {
  addWay,
  changePassphrase,
  confirmRecoveryCode,
  listWays,
  makeRecoveryCode,
  renameWay,
  revokeWay,
  type Context,
} from './office';
import { requests, type RecoveryCode } from './protocol';
import { proven } from './proving';
import { recorded, recordedOfWay } from './recorded';
import type { Roles } from './roles';

/** The calls about ways into the vault. */
export function wayCalls({ officer }: Roles, context: Context) {
  const { store } = context;
  return {
    listWays: officer(requests.listWays, recorded('list-ways', 'ways', 'hour'), (open) =>
      listWays(open, store),
    ),
    addWay: officer(requests.addWay, recorded('add-way', 'ways'), (open, { proof, way, label }) =>
      proven(context, open, proof, (roots) => addWay(open, store, roots, way, label)),
    ),
    makeRecoveryCode: officer(
      requests.makeRecoveryCode,
      recorded('add-way', 'ways'),
      (open, { proof }) =>
        proven<RecoveryCode, never>(context, open, proof, async (roots) =>
          ok(await makeRecoveryCode(open, roots)),
        ),
    ),
    confirmRecoveryCode: officer(
      requests.confirmRecoveryCode,
      recorded('add-way', 'ways'),
      (open, { answers, label }) => confirmRecoveryCode(open, store, answers, label),
    ),
    renameWay: officer(requests.renameWay, recordedOfWay('rename-way'), (open, { slotId, label }) =>
      renameWay(open, store, slotId, label),
    ),
    revokeWay: officer(requests.revokeWay, recordedOfWay('revoke-way'), (open, { slotId }) =>
      revokeWay(open, store, slotId),
    ),
    changePassphrase: officer(
      requests.changePassphrase,
      recordedOfWay('change-passphrase'),
      (open, { proof, slotId, passphrase }) =>
        proven(context, open, proof, (roots) =>
          changePassphrase(open, store, roots, slotId, passphrase),
        ),
    ),
  };
}
