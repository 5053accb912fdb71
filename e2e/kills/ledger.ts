import { TIMEOUT_MINUTES } from '../../src/vault';
import { samplesOf } from './people';
import type { Found, FoundPerson, Write } from './words';

/** What the test knows of the vault: what was acknowledged, and what was under way when the browser was killed. */
export interface Ledger {
  /** The vault is being asked for this change. */
  begins(write: Write): void;
  /** The vault said that it is done. */
  acknowledged(write: Write): void;
  /** Changes asked for and not acknowledged. */
  underWay(): number;
  /** Number of the next person who was never heard of. */
  nextPerson(): number;
  /**
   * Compares what the vault has, after it was opened again, with what it acknowledged. What was under way may be there or not, but whole,
   * and from then on it is taken as what was found.
   *
   * @returns what is wrong, in words
   */
  check(found: Found): readonly string[];
  /** What happened so far. */
  readonly counts: Counts;
}

/** Numbers to report. */
export interface Counts {
  acknowledged: number;
  /** Changes that were under way at a kill: found whole afterwards, or not there at all. */
  cameThrough: number;
  cutOff: number;
  checks: number;
  peopleChecked: number;
}

type State = 'enrolling' | 'enrolled' | 'erasing' | 'erased' | 'never';

/** A setting of which only the last value counts. */
interface Setting {
  settled: number;
  pending: number | null;
}

/** Starts a ledger for a vault that is about to be created. */
export function createLedger(): Ledger {
  const people = new Map<number, State>();
  const timeout: Setting = { settled: TIMEOUT_MINUTES.default, pending: null };
  const label: Setting = { settled: -1, pending: null };
  const counts = { acknowledged: 0, cameThrough: 0, cutOff: 0, checks: 0, peopleChecked: 0 };

  function settle(cameThrough: boolean) {
    if (cameThrough) counts.cameThrough++;
    else counts.cutOff++;
  }

  function checkPerson(person: number, state: State, isThere: boolean): string | null {
    const wasUnderWay = state === 'enrolling' || state === 'erasing';
    if (wasUnderWay) settle(isThere === (state === 'enrolling'));
    const isErased = state === 'erasing' || state === 'erased';
    people.set(person, isThere ? 'enrolled' : isErased ? 'erased' : 'never');
    if (state === 'enrolled' && !isThere) return `person ${person} was enrolled and is gone`;
    if (state === 'erased' && isThere) return `person ${person} was erased and is back`;
    if (state === 'never' && isThere) return `person ${person} was not there before and is now`;
    return null;
  }

  function checkSetting(name: string, setting: Setting, value: number): string | null {
    const { settled, pending } = setting;
    if (pending !== null && pending !== settled) settle(value === pending);
    Object.assign(setting, { settled: value, pending: null });
    return value === settled || value === pending
      ? null
      : `the ${name} is ${value} and should be ${settled} or ${String(pending)}`;
  }

  return {
    counts,
    begins(write) {
      if ('value' in write) settingOf(write).pending = write.value;
      else people.set(write.person, write.kind === 'enrol' ? 'enrolling' : 'erasing');
    },
    acknowledged(write) {
      counts.acknowledged++;
      if ('value' in write)
        Object.assign(settingOf(write), { settled: write.value, pending: null });
      else people.set(write.person, write.kind === 'enrol' ? 'enrolled' : 'erased');
    },
    underWay() {
      const states = [...people.values()].filter((state) => state.endsWith('ing'));
      const settings = [timeout, label].filter(({ pending }) => pending !== null);
      return states.length + settings.length;
    },
    nextPerson: () => Math.max(-1, ...people.keys()) + 1,
    check(found) {
      counts.checks++;
      counts.peopleChecked += found.people.length;
      const there = new Set(found.people.map(({ person }) => person));
      const problems = [...people].map(([person, state]) =>
        checkPerson(person, state, there.has(person)),
      );
      problems.push(checkSetting('timeout', timeout, found.timeout));
      problems.push(checkSetting('label', label, found.label));
      const erased = [...people.values()].filter((state) => state === 'erased').length;
      if (found.erased !== erased)
        problems.push(`${found.erased} are on the erasure list and ${erased} should be`);
      if (found.damaged > 0) problems.push(`${found.damaged} records are damaged`);
      if (there.size !== found.people.length) problems.push('somebody is there twice');
      problems.push(...found.people.map((person) => checkWhole(person, people)));
      return problems.filter((problem) => problem !== null);
    },
  };

  function settingOf(write: Extract<Write, { value: number }>): Setting {
    return write.kind === 'timeout' ? timeout : label;
  }
}

function checkWhole(
  { person, samples, hasConsent, isRecognised }: FoundPerson,
  known: ReadonlyMap<number, unknown>,
): string | null {
  if (!known.has(person)) return `person ${person} was never heard of`;
  if (samples !== samplesOf(person))
    return `person ${person} has ${samples} of ${samplesOf(person)} templates`;
  if (!hasConsent) return `the consent of person ${person} is gone`;
  return isRecognised ? null : `person ${person} is not recognised`;
}
