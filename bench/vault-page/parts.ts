import { deriveMatchKeys, deriveOfficeKeys } from '../../src/vault/keys';
import { loadDetails, loadKeys, loadPeople } from '../../src/vault/office/load';
import { takeAnnounced } from '../../src/vault/office/model-in-use';
import { createDoorLimit } from '../../src/vault/office/door-limit';
import { keepInMemory, startKioskSession } from '../../src/vault/office/session';
import { openWith } from '../../src/vault/office/slots';
import { createStore, type StoreName } from '../../src/vault/store';
import { BUILT_IN } from '../../src/vault/testing/engine';
import { createTurns } from '../../src/vault/turns';
import { timed, value } from './fill';

/** Where the time of an unlocking goes: the same steps as in the vault worker, one after the other. */
export interface Parts {
  readonly openSlot: number;
  readonly deriveKeys: number;
  /** Reading a store and checking the form of every record; `loadKeys`, `loadPeople` and `loadDetails` do it again. */
  readonly readKeys: number;
  readonly readPeople: number;
  readonly readTemplates: number;
  readonly readDetails: number;
  /** Reading and unwrapping everybody's own keys. */
  readonly loadKeys: number;
  /** Reading and decrypting names and templates. */
  readonly loadPeople: number;
  /** Reading and decrypting consent records. */
  readonly loadDetails: number;
  /** Filling the gallery. */
  readonly keep: number;
}

/** Does by hand what unlocking does, and looks at the clock between the steps. */
export async function measureParts(words: string): Promise<Parts> {
  const store = createStore();
  const found = value(await store.look());
  const slots = found.kind === 'found' ? found.slots : [];
  const [openSlot, opened] = await timed(() => openWith(slots, { kind: 'recovery', words }));
  if (opened?.roots.role !== 'officer') throw new Error('the code does not open the vault');
  const { slot, roots } = opened;
  const { vaultId, id: slotId } = slot;
  const [deriveKeys, { match, office }] = await timed(async () => ({
    match: await deriveMatchKeys(vaultId, roots.match),
    office: await deriveOfficeKeys(vaultId, roots.office),
  }));
  const read = async (name: StoreName) =>
    (await timed(async () => value(await store.read(name, [vaultId]))))[0];
  const parts = {
    readKeys: await read('keys'),
    readPeople: await read('people'),
    readTemplates: await read('templates'),
    readDetails: await read('details'),
  };
  const [keysMillis, keys] = await timed(async () =>
    value(await loadKeys(store, { match, office })),
  );
  const [peopleMillis, people] = await timed(async () =>
    value(await loadPeople(store, vaultId, keys)),
  );
  const [detailsMillis] = await timed(async () =>
    value(await loadDetails(store, vaultId, keys, [])),
  );
  const limit = createDoorLimit(match, store, createTurns());
  const opening = { vaultId, slotId, match, opensItself: true, recipient: null, limit };
  const session = startKioskSession(opening, () => undefined);
  await takeAnnounced(session, { announced: () => BUILT_IN });
  const [keep] = await timed(() => {
    for (const person of people.people) keepInMemory(session, person);
  });
  return {
    ...{ openSlot, deriveKeys, ...parts },
    ...{ loadKeys: keysMillis, loadPeople: peopleMillis, loadDetails: detailsMillis, keep },
  };
}
