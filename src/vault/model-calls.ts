import { ok } from '../domain';
import { approveModel, listModels, withdrawModel, type Context } from './office';
import { requests } from './protocol';
import { nothingPersonal, recorded } from './recorded';
import type { Roles } from './roles';

/** The calls about which models the vault trusts. A kiosk goes by what officers have approved, and can change nothing about it. */
export function modelCalls({ officer }: Roles, context: Pick<Context, 'store' | 'announced'>) {
  return {
    listModels: officer(requests.listModels, nothingPersonal('which models are trusted'), (open) =>
      ok(listModels(open)),
    ),
    approveModel: officer(requests.approveModel, recorded('set-models', 'models'), (open, files) =>
      approveModel(open, context, files),
    ),
    withdrawModel: officer(
      requests.withdrawModel,
      recorded('set-models', 'models'),
      (open, { id }) => withdrawModel(open, context, id),
    ),
  };
}
