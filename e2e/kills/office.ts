import type { PersonId } from '../../src/domain';
import type { TimeoutMinutes } from '../../src/vault';
import type { TestVault } from '../../src/vault/testing/engine';
import { unasked } from '../../src/vault/testing/journeys';
import { seeded } from '../../tools/seeded';
import { nameOf, personOf, samplesOf, templateOf, wordsOf } from './people';
import { say, value } from './say';
import type { Found, FoundPerson, Order, Write } from './words';

/** People beyond whom more are erased than enrolled, so that unlocking stays quick. */
const CROWD = 80;

const TIMEOUTS: readonly TimeoutMinutes[] = [5, 15, 30, 60];

/** The open vault, and who is in it by their number. */
export interface Office {
  readonly seed: number;
  readonly test: TestVault;
  readonly people: Map<number, PersonId>;
}

/** Looks at everything that the vault has, and at whether everybody in it is recognised. */
export async function look({ seed, test, people }: Office): Promise<Found> {
  const { vault, decide } = test;
  const list = value(await vault.listPeople());
  const found: FoundPerson[] = [];
  for (const { id, name, samples, consentDamaged } of list.people) {
    const person = personOf(name);
    people.set(person, id);
    const decision = await decide(templateOf(seed, person, 0));
    const isRecognised = decision.kind === 'match' && decision.person.id === id;
    const isNamed = name === nameOf(seed, person);
    const hasConsent = !consentDamaged;
    const { count } = samples;
    found.push({ person: isNamed ? person : -1, samples: count, hasConsent, isRecognised });
  }
  const { erased, timeoutMinutes: timeout } = value(await vault.readFacts());
  const ways = value(await vault.listWays());
  const label = ways.ways.find(({ kind }) => kind === 'passphrase')?.label ?? '';
  const damaged = list.damaged + ways.damaged;
  return { people: found, damaged, erased, timeout, label: wordsOf(seed).indexOf(label) };
}

/**
 * Changes the vault without pause until the browser is killed. Two at it at once, so that one change is always under way; settings are
 * left to one of them, so that their order is known.
 */
export async function write(office: Office, order: Order & { kind: 'write' }): Promise<never> {
  const random = seeded(order.chance);
  let next = order.from;
  function enrolOrErase(): Write {
    const known = [...office.people.keys()];
    const leaving = known[Math.floor(random() * known.length)];
    if (leaving === undefined || random() * 2 * CROWD > known.length)
      return { kind: 'enrol', person: next++ };
    return { kind: 'remove', person: leaving };
  }
  function anything(): Write {
    const dice = random();
    if (dice < 0.1)
      return { kind: 'rename', value: Math.floor(random() * wordsOf(office.seed).length) };
    if (dice < 0.2) return { kind: 'timeout', value: TIMEOUTS[Math.floor(random() * 4)] ?? 15 };
    return enrolOrErase();
  }
  const forEver = async (choose: () => Write): Promise<never> => {
    for (;;) await change(office, choose());
  };
  return Promise.race([forEver(anything), forEver(enrolOrErase)]);
}

/**
 * Makes one change: the test hears of it before, and again when the vault has acknowledged it. Only then may the other one erase who was enrolled: two messages on
 * their way at once may arrive in either order, and the test would take the erased for enrolled.
 */
export async function change(office: Office, write: Write): Promise<void> {
  const id = write.kind === 'remove' ? office.people.get(write.person) : undefined;
  if (write.kind === 'remove') office.people.delete(write.person);
  await say({ kind: 'begins', write });
  const enrolled = await make(office, write, id);
  await say({ kind: 'acknowledged', write });
  if (write.kind === 'enrol' && enrolled) office.people.set(write.person, enrolled);
}

/** @returns whom it enrolled, if it did */
async function make(
  office: Office,
  write: Write,
  id: PersonId | undefined,
): Promise<PersonId | undefined> {
  const { vault } = office.test;
  switch (write.kind) {
    case 'enrol':
      return enrol(office, write.person);
    case 'remove':
      if (id) value(await vault.removePeople({ personIds: [id], reason: 'asked' }));
      return undefined;
    case 'timeout':
      value(await vault.setTimeoutMinutes(write.value));
      return undefined;
    case 'rename': {
      const { ways } = value(await vault.listWays());
      const way = ways.find(({ kind }) => kind === 'passphrase');
      const label = wordsOf(office.seed)[write.value] ?? '';
      if (way) value(await vault.renameWay({ slotId: way.id, label }));
      return undefined;
    }
  }
}

async function enrol({ seed, test }: Office, person: number): Promise<PersonId> {
  const captureIds = Array.from({ length: samplesOf(person) }, (_, sample) =>
    test.capture(templateOf(seed, person, sample)),
  );
  const request = unasked(nameOf(seed, person), captureIds);
  return value(await test.vault.enrol(request)).personId;
}
