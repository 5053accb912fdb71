import { useState } from 'react';
import { findFault, type PassphraseFault } from './fault';
import { judge, type Strength } from './strength';
import { useStrength } from './use-strength';

/** A passphrase that is being chosen: what both fields hold, and what is wrong with it. */
export interface ChosenPassphrase {
  readonly passphrase: string;
  readonly repeated: string;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onRepeated: (repeated: string) => void;
  /** `null` while there is nothing to judge. */
  readonly strength: Strength | null;
  readonly fault: PassphraseFault | null;
  /** @returns the passphrase if it can be taken, or `null` after its fault is shown beside the field */
  readonly check: () => Promise<string | null>;
}

/** Holds a passphrase until it is taken; `NewPassphrase` shows it. */
export function useNewPassphrase(): ChosenPassphrase {
  const [passphrase, onPassphrase] = useState('');
  const [repeated, onRepeated] = useState('');
  const [fault, setFault] = useState<PassphraseFault | null>(null);
  const strength = useStrength(passphrase);
  return {
    passphrase,
    repeated,
    onPassphrase,
    onRepeated,
    strength,
    fault,
    async check() {
      const found = findFault(passphrase, repeated, await judge(passphrase));
      setFault(found);
      return found ? null : passphrase;
    },
  };
}
