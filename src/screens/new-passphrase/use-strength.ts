import { useEffect, useState } from 'react';
import { judge, type Strength } from './strength';

/** Judges what was typed; `null` while there is nothing to judge, or the judgement of what is typed now is still to come. */
export function useStrength(passphrase: string): Strength | null {
  const [judged, setJudged] = useState<{ passphrase: string; strength: Strength } | null>(null);
  useEffect(() => {
    if (passphrase === '') return;
    let current = true;
    void judge(passphrase).then((strength) => {
      if (current) setJudged({ passphrase, strength });
    });
    return () => {
      current = false;
    };
  }, [passphrase]);
  return judged?.passphrase === passphrase ? judged.strength : null;
}
