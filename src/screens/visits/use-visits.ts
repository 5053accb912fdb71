import { useEffect, useEffectEvent, useState } from 'react';
import { Millis, ok, type PersonSummary, type Result } from '../../domain';
import type { KioskSlot, OfficeError, Vault, VisitList } from '../../vault';
import { useServices } from '../services';
import type { Loaded } from '../use-loaded';
import { dayOf } from './rows';

/** A day at the doors, with all that its lines name. */
export interface DayOfVisits {
  readonly list: VisitList;
  readonly people: readonly PersonSummary[];
  readonly slots: readonly KioskSlot[];
}

/** Milliseconds from one look to the next while the page is open. */
const LOOK_MILLIS = 10_000;

/** The visits of a day, looked up again as long as the page is shown. */
export function useVisits(day: Date): readonly [Loaded<DayOfVisits>, () => Promise<void>] {
  const { vault, vaultChanged } = useServices();
  const [state, setState] = useState<Loaded<DayOfVisits>>({ kind: 'loading' });
  const load = useEffectEvent(async (isHere: () => boolean) => {
    const loaded = await read(vault, day);
    if (!isHere()) return;
    if (loaded.ok) return setState({ kind: 'loaded', value: loaded.value });
    setState({ kind: 'failed', error: loaded.error });
    if (loaded.error.kind === 'locked') await vaultChanged();
  });
  const { from } = dayOf(day);
  useEffect(() => {
    let here = true;
    const look = () => void load(() => here);
    look();
    const timer = setInterval(look, LOOK_MILLIS);
    return () => {
      here = false;
      clearInterval(timer);
    };
  }, [vault, from]);
  return [state, async () => setState(toLoaded(await read(vault, day)))];
}

function toLoaded(read: Result<DayOfVisits, OfficeError>): Loaded<DayOfVisits> {
  return read.ok ? { kind: 'loaded', value: read.value } : { kind: 'failed', error: read.error };
}

async function read(vault: Vault, day: Date): Promise<Result<DayOfVisits, OfficeError>> {
  const { from, to } = dayOf(day);
  const list = await vault.listVisits(Millis.parse(from), Millis.parse(to));
  if (!list.ok) return list;
  const people = await vault.listPeople();
  if (!people.ok) return people;
  const slots = await vault.listKiosks();
  if (!slots.ok) return slots;
  return ok({ list: list.value, people: people.value.people, slots: slots.value });
}
