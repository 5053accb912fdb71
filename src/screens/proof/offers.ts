import { canUsePasskeys, type PasskeyHint, type WaysList } from '../../vault';
import type { SecretKind } from './secret-field';

/** By what an officer of this vault can show that they are one. */
export interface Offers {
  /** What can be typed, the likeliest first. */
  readonly secrets: readonly SecretKind[];
  readonly passkeys: readonly PasskeyHint[];
}

/** What can be asked for: only ways in that exist, and passkeys only where the browser knows them. */
export function offersOf({ ways, passkeys }: WaysList): Offers {
  const typed = ['passphrase', 'recovery'] as const;
  return {
    secrets: typed.filter((kind) => ways.some((way) => way.kind === kind)),
    passkeys: canUsePasskeys() ? passkeys : [],
  };
}
