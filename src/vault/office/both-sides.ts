import {
  ok,
  type DataRequest,
  type PersonDetails,
  type PersonId,
  type PersonRecord,
  type Result,
  type RetentionPolicy,
  type Strangers,
} from '../../domain';
import type { VaultId } from '../format';
import type { TrustedModel } from '../gallery';
import type { MatchKeys } from '../keys';
import type { StorageFailed, Tallies } from '../protocol';
import type { Step, Store, StoredClock, StoredRenewal } from '../store';
import { loadDays, type DayRecord } from './day-records';
import { takeDoorIn } from './door-intake';
import { findErased, loadErasures, type Erasure } from './erasure';
import { finishBeforeCarrying } from './expiry-finishing';
import { loadFacts, type Facts } from './facts';
import type { Trusted } from './genuine';
import { takeIn } from './inbox';
import { loadDetails, loadKeys, loadPeople, type OpenedDetails, type OpenedPerson } from './load';
import { loadModels } from './models';
import { loadTrusted, noticesToCarry } from './notices';
import type { SideKeys } from './renewal-record';
import { loadRequests } from './requests';
import { loadRules } from './rules';
import { loadStrangers } from './strangers';
import { loadTallies } from './tallies';
import { loadRetention, type Retention } from './retention';

/** What the two vaults of a renewal hold, as far as it decides what is still to be done. */
export interface Both {
  /** Everybody in the old vault, with the office side of everybody. */
  readonly people: readonly OpenedPerson[];
  readonly details: ReadonlyMap<PersonId, PersonDetails>;
  /** Who is in the new vault. */
  readonly there: ReadonlySet<PersonId>;
  /** Who of these is not there as they are in the old vault: at a kiosk, they may have answered a notice or withdrawn since. */
  readonly changed: ReadonlySet<PersonId>;
  /** Who of all these was erased. */
  readonly gone: ReadonlySet<PersonId>;
  /** Erasures that the new vault does not know of. */
  readonly missing: readonly Erasure[];
  /** Writes the notices that the new vault does not have. */
  readonly notices: readonly Step[];
  /** `null` when they are damaged. */
  readonly facts: Facts | null;
  /** `null` when they are damaged. */
  readonly tallies: Tallies | null;
  /** How sure the app has to be: the standard when it is damaged. */
  readonly strangers: Strangers;
  /** The model packs that officers have approved. */
  readonly models: readonly TrustedModel[];
  /** What doors wrote down, as the old vault has filed it. */
  readonly days: readonly DayRecord[];
  /** For how many days that is kept: `null` when it is damaged. */
  readonly retention: Retention | null;
  /** For how long people are kept: no rules when that is damaged. */
  readonly policy: RetentionPolicy;
  /** The last known time of the old vault. */
  readonly clock: StoredClock | null;
  /** What people asked for, and what was answered. */
  readonly requests: readonly DataRequest[];
  /** Damaged records of the old vault. */
  readonly damaged: number;
}

/** Reads the old vault, after it has taken its inbox in, and what of it is in the new one. */
export async function readBoth(
  store: Store,
  { carried }: StoredRenewal,
  from: SideKeys,
  to: SideKeys,
): Promise<Result<Both, StorageFailed>> {
  const old = await readOld(store, from);
  if (!old.ok) return old;
  const { people } = old.value;
  const [there, erasures, known, notices] = await Promise.all([
    peopleIn(store, to.vaultId),
    loadErasures(from.office, store),
    loadErasures(to.office, store),
    noticesToCarry(from, to, store),
  ]);
  if (!there.ok) return there;
  if (!erasures.ok) return erasures;
  if (!known.ok) return known;
  if (!notices.ok) return notices;
  // Once it has been handed over, the new vault is the one that counts.
  const isOver = carried !== null || there.value.size === 0;
  const before = isOver ? ok(nobody) : await readNew(store, to);
  if (!before.ok) return before;
  // What has been damaged in the old vault since may be whole in the new one.
  const details = new Map([...before.value.details, ...old.value.details]);
  const hashes = new Set(known.value.list.map(({ hash }) => hash));
  const lists = [...erasures.value.list, ...known.value.list];
  const ids = new Set([...people.map(({ id }) => id), ...there.value]);
  // A vault of the first versions counted nothing, so it has lost nothing either.
  const damaged = old.value.damaged - (notices.value.isFirst && !old.value.tallies ? 1 : 0);
  return ok({
    ...old.value,
    details,
    there: there.value,
    changed: isOver ? new Set() : await changedSince({ people, details }, before.value, from, to),
    gone: await findErased(lists, [...ids]),
    missing: erasures.value.list.filter(({ hash }) => !hashes.has(hash)),
    notices: notices.value.steps,
    damaged: damaged + erasures.value.damaged + notices.value.damaged,
  });
}

/** Everybody in a vault that is read for a renewal. */
type Everybody = Pick<Both, 'people' | 'details'>;

const nobody: Everybody = { people: [], details: new Map() };

async function readOld(
  store: Store,
  from: SideKeys,
): Promise<
  Result<
    Everybody &
      Pick<
        Both,
        | 'facts'
        | 'tallies'
        | 'strangers'
        | 'models'
        | 'days'
        | 'retention'
        | 'policy'
        | 'clock'
        | 'requests'
        | 'damaged'
      >,
    StorageFailed
  >
> {
  const keys = await loadKeys(store, from);
  if (!keys.ok) return keys;
  const people = await loadPeople(store, from.vaultId, keys.value);
  if (!people.ok) return people;
  const ids = people.value.people.map(({ id }) => id);
  // A kiosk may have enrolled somebody while the renewal stood still, and only the old office opens what it left.
  const trusted = await loadTrusted(from, store);
  if (!trusted.ok) return trusted;
  const inbox = await takeIn({ ...from, people: new Set(ids) }, store, trusted.value);
  if (!inbox.ok) return inbox;
  const visits = await readVisits(store, from, trusted.value);
  if (!visits.ok) return visits;
  // Whoever was taken in just now has a key on the office side only since then.
  const after = await loadKeys(store, from);
  if (!after.ok) return after;
  const [details, facts, tallies, strangers, models, rules, expiries, log] = await Promise.all([
    loadDetails(store, from.vaultId, after.value, []),
    loadFacts(from.office, store),
    loadTallies(from.match, store),
    loadStrangers(from.match, store),
    loadModels(from.match, store),
    loadRules(from.match, store),
    store.read('expiry', [from.vaultId, 'clock']),
    loadRequests(from.office, store),
  ]);
  if (!details.ok) return details;
  if (!facts.ok) return facts;
  if (!tallies.ok) return tallies;
  if (!strangers.ok) return strangers;
  if (!models.ok) return models;
  if (!rules.ok) return rules;
  if (!expiries.ok) return expiries;
  if (!log.ok) return log;
  const settings = [
    facts.value,
    tallies.value,
    strangers.value,
    models.value,
    rules.value,
    log.value,
  ];
  const found = [people.value, inbox.value, details.value, visits.value, ...settings];
  return ok({
    people: people.value.people,
    details: byPerson(details.value.people),
    facts: facts.value.damaged > 0 ? null : facts.value.facts,
    tallies: tallies.value.damaged > 0 ? null : tallies.value.tallies,
    strangers: strangers.value.strangers,
    models: models.value.models,
    days: visits.value.days,
    retention: visits.value.retention,
    policy: rules.value.policy,
    clock: expiries.value.records.find((record) => 'known' in record) ?? null,
    requests: log.value.requests,
    damaged: found.reduce((sum, { damaged }) => sum + damaged, inbox.value.refused),
  });
}

/** What doors wrote down, after what waits in the doorbox was taken in: only the old office opens it. */
async function readVisits(
  store: Store,
  from: SideKeys,
  trusted: Trusted,
): Promise<Result<Pick<Both, 'days' | 'retention' | 'damaged'>, StorageFailed>> {
  const before = await loadErasures(from.office, store);
  if (!before.ok) return before;
  const finished = await finishBeforeCarrying(from, store, before.value.list);
  if (!finished.ok) return finished;
  const erasures = await loadErasures(from.office, store);
  if (!erasures.ok) return erasures;
  const doors = await takeDoorIn({ ...from, erasures: erasures.value.list }, store, trusted);
  if (!doors.ok) return doors;
  const loaded = await loadDays(from.office, store);
  if (!loaded.ok) return loaded;
  const kept = await loadRetention(from, store);
  if (!kept.ok) return kept;
  const retention = kept.value === 'damaged' ? null : kept.value;
  const { damaged, refused } = doors.value;
  const lost = loaded.value.damaged + damaged + refused + Number(retention === null);
  return ok({ days: loaded.value.list, retention, damaged: lost });
}

async function readNew(store: Store, to: SideKeys): Promise<Result<Everybody, StorageFailed>> {
  const keys = await loadKeys(store, to);
  if (!keys.ok) return keys;
  const people = await loadPeople(store, to.vaultId, keys.value);
  if (!people.ok) return people;
  const details = await loadDetails(store, to.vaultId, keys.value, []);
  if (!details.ok) return details;
  return ok({ people: people.value.people, details: byPerson(details.value.people) });
}

function byPerson(all: readonly OpenedDetails[]): ReadonlyMap<PersonId, PersonDetails> {
  return new Map(all.map(({ id, details }) => [id, details]));
}

/** Ids of everybody of whom there is anything in a vault. */
export async function peopleIn(
  store: Store,
  vaultId: VaultId,
): Promise<Result<ReadonlySet<PersonId>, StorageFailed>> {
  const keys = await store.read('keys', [vaultId]);
  return keys.ok ? ok(new Set(keys.value.records.map(({ id }) => id))) : keys;
}

/** Who is in the new vault as they were before something happened in the old one. */
async function changedSince(
  old: Everybody,
  fresh: Everybody,
  from: SideKeys,
  to: SideKeys,
): Promise<ReadonlySet<PersonId>> {
  const carried = new Map(fresh.people.map((person) => [person.id, person]));
  const changed = new Set<PersonId>();
  for (const person of old.people) {
    const { id } = person;
    const there = carried.get(id);
    // When the keys of one side do not open, the other goes on alone: what happened last counts.
    if (there && lastMoment(person.record) < lastMoment(there.record)) continue;
    const as = asText(await turn(person, from.match, to.match), old.details.get(id));
    if (!there || as !== asText(there, fresh.details.get(id))) changed.add(id);
  }
  return changed;
}

function lastMoment({ enrolledAt, agreed, withdrawnAt }: PersonRecord): number {
  return Math.max(enrolledAt, agreed?.at ?? 0, withdrawnAt ?? 0);
}

/** Everything about a person, to be compared. Both were read through the schemas, which set the order of the fields. */
function asText(
  { record, model, templates }: OpenedPerson,
  details: PersonDetails | undefined,
): string {
  return JSON.stringify([record, details ?? null, model, templates.map((each) => [...each])]);
}

/** A person with templates turned out of one vault's space into the other's: the same numbers every time. */
export async function turn(
  person: OpenedPerson,
  from: MatchKeys,
  to: MatchKeys,
): Promise<OpenedPerson> {
  // All of one length: they are of one model.
  const [first] = person.templates;
  if (!first) return person;
  const [ours, theirs] = [await from.transformOf(first.length), await to.transformOf(first.length)];
  const templates = person.templates.map((template) => {
    const plain = ours.undo(template);
    const turned = theirs.apply(plain);
    plain.fill(0);
    return turned;
  });
  return { ...person, templates };
}
