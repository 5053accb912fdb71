import { useEffect, useEffectEvent, useState } from 'react';
import { AuditAction, Millis } from '../../domain';
import type { LogAsked, LogView, OfficeError, SlotId } from '../../vault';
import { useServices } from '../services';

/** What an officer looks for. */
export interface Filter {
  readonly person: string;
  readonly action: AuditAction | null;
  readonly way: SlotId | null;
  readonly span: Span;
  readonly brokenOnly: boolean;
}

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** Milliseconds back from now; `all`: from the beginning. */
const spans = { all: null, day: DAY_MILLIS, week: 7 * DAY_MILLIS, month: 30 * DAY_MILLIS } as const;
export type Span = keyof typeof spans;

export const EVERYTHING: Filter = {
  person: '',
  action: null,
  way: null,
  span: 'all',
  brokenOnly: false,
};

/** Milliseconds without a key before the log is searched: the vault reads it anew for each search. */
const TYPING_MILLIS = 250;

function asked({ person, action, way, span, brokenOnly }: Filter): LogAsked {
  const back = spans[span];
  const from = back === null ? null : Millis.parse(Math.max(0, Date.now() - back));
  return {
    action,
    way,
    person: person.trim() || null,
    about: null,
    from,
    to: null,
    broken: brokenOnly,
  };
}

interface LogState {
  /** The last answer; it stays while the next one is on its way. */
  readonly view: LogView | null;
  readonly error: OfficeError | null;
}

/** The log as far as it was asked for. */
export function useLog(filter: Filter): readonly [LogState, () => Promise<void>] {
  const { vault, vaultChanged } = useServices();
  const [state, setState] = useState<LogState>({ view: null, error: null });
  const look = useEffectEvent(async (isHere: () => boolean) => {
    const read = await vault.readLog(asked(filter));
    if (!isHere()) return;
    if (read.ok) return setState({ view: read.value, error: null });
    setState({ view: null, error: read.error });
    if (read.error.kind === 'locked') await vaultChanged();
  });
  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => void look(() => here), TYPING_MILLIS);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [vault, filter]);
  async function reload() {
    const read = await vault.readLog(asked(filter));
    setState(read.ok ? { view: read.value, error: null } : { view: null, error: read.error });
  }
  return [state, reload];
}
