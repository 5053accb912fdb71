import type { AuditAction, PersonId } from '../domain';
import type { SlotId } from './format';
import type { NothingPersonal, Telling } from './office';

type Thing = Extract<Exclude<Telling['about'], 'whoever'>, { thing: unknown }>['thing'];

/** Of a call that touches nothing personal. @param why so that whoever reads it can judge */
export function nothingPersonal(why: string): NothingPersonal {
  return { nothingPersonal: why };
}

/** A call that is about no person in particular. @param span `hour`: of what screens ask again and again */
export function recorded(
  action: AuditAction,
  thing: Thing,
  span: Telling['span'] = 'once',
): () => Telling {
  return () => ({ action, about: { thing }, span });
}

/** A call about the person whom its request names. */
export function recordedOf(
  action: AuditAction,
): (request: { readonly personId: PersonId }) => Telling {
  return ({ personId }) => ({ action, about: { person: personId }, span: 'once' });
}

/** A call about the way in that its request names. */
export function recordedOfWay(
  action: AuditAction,
): (request: { readonly slotId: SlotId }) => Telling {
  return ({ slotId }) => ({ action, about: { way: slotId }, span: 'once' });
}

/** A call that writes or erases people whom its request does not name. */
export function recordedOfWhoever(action: AuditAction): () => Telling {
  return () => ({ action, about: 'whoever', span: 'once' });
}
