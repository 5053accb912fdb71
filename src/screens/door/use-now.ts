import { useEffect, useState } from 'react';

const SECOND_MILLIS = 1_000;

/** The time on the device's clock, anew every second. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), SECOND_MILLIS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
