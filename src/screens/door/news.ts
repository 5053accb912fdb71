import { Millis } from '../../domain';
import type { DoorNews } from '../../signals';
import type { Stage } from './flow';

/**
 * What other systems are told as one stage follows another; `null`: nothing. Nobody hears of a visit that was only repeated, and of a pause once, not
 * with every face that comes while it lasts.
 *
 * @param at of now, milliseconds since 1970
 */
export function newsOf(before: Stage, stage: Stage, at: Millis): DoorNews | null {
  if (stage === before) return null;
  switch (stage.kind) {
    case 'done': {
      const { name, visit } = stage.written;
      return visit.repeated ? null : { kind: visit.kind, id: visit.id, at: visit.at, name };
    }
    case 'undone':
      return { kind: 'undo', undoes: stage.visit, at };
    case 'not-known':
      return { kind: 'denied', at };
    case 'code':
      return stage.wrong ? { kind: 'denied', at } : null;
    case 'paused':
      return before.kind === 'paused' ? null : { kind: 'denied', at };
    case 'idle':
    case 'looking':
    case 'asking':
    case 'writing':
    case 'failed':
      return null;
  }
}
