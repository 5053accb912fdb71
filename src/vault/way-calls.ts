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
import type { Roles } from './roles';

/** The calls about ways into the vault. */
export function wayCalls({ officer }: Roles, context: Context) {
  const { store } = context;
  return {
    listWays: officer(requests.listWays, (open) => listWays(open, store)),
    addWay: officer(requests.addWay, (open, { proof, way, label }) =>
      proven(context, open, proof, (roots) => addWay(open, store, roots, way, label)),
    ),
    makeRecoveryCode: officer(requests.makeRecoveryCode, (open, { proof }) =>
      proven<RecoveryCode, never>(context, open, proof, async (roots) =>
        ok(await makeRecoveryCode(open, roots)),
      ),
    ),
    confirmRecoveryCode: officer(requests.confirmRecoveryCode, (open, { answers, label }) =>
      confirmRecoveryCode(open, store, answers, label),
    ),
    renameWay: officer(requests.renameWay, (open, { slotId, label }) =>
      renameWay(open, store, slotId, label),
    ),
    revokeWay: officer(requests.revokeWay, (open, { slotId }) => revokeWay(open, store, slotId)),
    changePassphrase: officer(requests.changePassphrase, (open, { proof, slotId, passphrase }) =>
      proven(context, open, proof, (roots) =>
        changePassphrase(open, store, roots, slotId, passphrase),
      ),
    ),
  };
}
