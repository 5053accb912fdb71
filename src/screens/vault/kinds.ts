import type { Role, WayKind, WaySummary } from '../../vault';

/** The kinds of ways in, those of officers first. */
export const kinds = [
  'passphrase',
  'passkey',
  'recovery',
  'kiosk-passphrase',
  'kiosk-device',
] as const satisfies readonly WayKind[];

/** What a way in lets somebody do. */
export function roleOf(kind: WayKind): Role {
  return kind === 'kiosk-passphrase' || kind === 'kiosk-device' ? 'kiosk' : 'officer';
}

type Kinded = Pick<WaySummary, 'kind'>;

/** The only way in that officers have, if there is only one: it cannot be removed, and should not stay alone. */
export function onlyOfficerWay<Way extends Kinded>(ways: readonly Way[]): Way | null {
  const [first, ...others] = ways.filter(({ kind }) => roleOf(kind) === 'officer');
  return first && others.length === 0 ? first : null;
}

/** Whether losing one passphrase or one device would lock every officer out for good. */
export function isFragile(ways: readonly Kinded[]): boolean {
  const only = onlyOfficerWay(ways);
  return only !== null && only.kind !== 'recovery';
}
