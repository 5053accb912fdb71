import {
  BUILT_IN_MODEL,
  BUILT_IN_TEMPLATE_LENGTH,
  ok,
  PersonDetails,
  PersonRecord,
  type Result,
} from '../../domain';
import type { StorageFailed } from '../protocol';
import type { Older, Step } from '../store';
import { FIRST_LABEL, prepareVault, type NewVault } from './birth';
import type { Context } from './context';
import { firstFacts } from './facts';
import { openFirstVault, type PersonOfFirst } from './first-format';
import { sealDetails, sealPerson } from './sealing';

/**
 * Moves a vault of format 1 into today's, in one transaction: keys of their own for everybody, consent under the office key, templates turned.
 * The passphrase stays. Records that do not open stay where they are.
 *
 * @returns the new vault, or `null` when the passphrase does not open the old one
 */
export async function upgradeFirst(
  { store, onProgress }: Context,
  records: readonly Older[],
  passphrase: string,
): Promise<Result<NewVault | null, StorageFailed>> {
  const first = await openFirstVault(records, passphrase);
  if (!first) return ok(null);
  const facts = { ...firstFacts(), createdAt: first.createdAt };
  const vault = await prepareVault(passphrase, FIRST_LABEL, 'upgrade-vault', facts);
  const steps: Step[] = [...vault.steps];
  for (const [at, person] of first.people.entries()) {
    onProgress('upgrade', at, first.people.length);
    steps.push(...(await sealAnew(vault, person)));
  }
  const replaced = await store.replaceOlder(steps, first.damaged);
  return replaced.ok ? ok(vault) : replaced;
}

async function sealAnew(
  { match, office }: NewVault,
  { id, record: { name, enrolledAt, consent }, templates }: PersonOfFirst,
): Promise<readonly Step[]> {
  const transform = await match.transformOf(BUILT_IN_TEMPLATE_LENGTH);
  const turned = templates.map((template) => transform.apply(template));
  const model = turned.length > 0 ? BUILT_IN_MODEL : null;
  for (const template of templates) template.fill(0);
  const record = PersonRecord.parse({ name, enrolledAt });
  return [
    ...(await sealPerson(match, { id, record, model, templates: turned })),
    ...(await sealDetails(office, id, PersonDetails.parse({ consent }))),
  ];
}
