import type { PersonId } from '../../domain';

/** Somebody whom an officer erases. */
export function leaving(personId: PersonId) {
  return { personIds: [personId], reason: 'officer' as const };
}
