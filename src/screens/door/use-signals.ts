import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Millis } from '../../domain';
import { beginFault, endFault } from '../../health';
import { openDoorSignals, readConfig, type DoorNews, type DoorSignals } from '../../signals';
import type { Stage } from './flow';
import { newsOf } from './news';

/** Milliseconds until the server is asked again how signals are set up: nothing is told until it has answered once. */
const RETRY_MS = 30_000;

/** Tells other systems on the device. @returns whether the door should have opened, and did not */
export type Tell = (news: DoorNews) => Promise<boolean>;

/** Opens the ways to other systems for as long as the kiosk is at work. @param kiosk its name */
export function useSignals(kiosk: string): Tell {
  const signals = useRef<DoorSignals | null>(null);
  useEffect(() => {
    let ended = false;
    let timer = 0;
    async function begin() {
      const config = await readConfig();
      if (ended) return;
      if (config.ok) signals.current = openDoorSignals(config.value);
      else if (config.error === 'unreachable')
        timer = window.setTimeout(() => void begin(), RETRY_MS);
    }
    void begin();
    return () => {
      ended = true;
      clearTimeout(timer);
      signals.current?.end();
      signals.current = null;
    };
  }, []);
  return async (news) => {
    const opened = await signals.current?.tell(news, kiosk);
    if (!opened) return false;
    if (opened.ok) endFault('relay-failed');
    else beginFault('relay-failed');
    return !opened.ok;
  };
}

/** Tells what each stage comes to. @returns whether the door did not open for who was let in last */
export function useTelling(stage: Stage, tell: Tell): boolean {
  const before = useRef(stage);
  const [stuck, setStuck] = useState(false);
  const change = useEffectEvent(async (next: Stage) => {
    const news = newsOf(before.current, next, Millis.parse(Date.now()));
    before.current = next;
    if (news) setStuck(await tell(news));
  });
  useEffect(() => void change(stage), [stage]);
  return stuck;
}
