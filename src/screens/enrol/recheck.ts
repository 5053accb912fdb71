import type { Decision, NamedPerson, Observation, PersonId } from '../../domain';
import type { Services } from '../services';

/** What the comparison of a photo with a person who was just stored showed. */
export type RecheckOutcome =
  | { readonly kind: 'recognised' }
  | { readonly kind: 'alike'; readonly people: readonly NamedPerson[] }
  | { readonly kind: 'not-recognised' };

/** Decisions about a photo take well under a second each; after this many milliseconds none is coming. */
const PATIENCE_MS = 12_000;

/** Looks for a person among all faces of the open photo, just as in every recognition. */
export function recheck(
  { engine, vault }: Services,
  observation: Observation,
  personId: PersonId,
): Promise<RecheckOutcome> {
  const { promise, resolve } = Promise.withResolvers<RecheckOutcome>();
  const decisions: Decision[] = [];
  const conclude = () => resolve(outcomeOf(decisions, personId));
  const stop = vault.onEvent((event) => {
    if (event.kind !== 'decision' || event.decision.frameId !== observation.frameId) return;
    decisions.push(event.decision.decision);
    if (decisions.length === observation.faces.length) conclude();
  });
  const timer = setTimeout(conclude, PATIENCE_MS);
  // Fails only when the engine has died; the app says so.
  engine.recognisePhoto(observation.frameId).catch(conclude);
  return promise.finally(() => {
    clearTimeout(timer);
    stop();
  });
}

/** The best that the decisions say about one person. */
export function outcomeOf(decisions: readonly Decision[], personId: PersonId): RecheckOutcome {
  if (decisions.some((decision) => decision.kind === 'match' && decision.person.id === personId))
    return { kind: 'recognised' };
  for (const decision of decisions) {
    if (decision.kind !== 'ambiguous') continue;
    if (decision.people.some(({ id }) => id === personId))
      return { kind: 'alike', people: decision.people.filter(({ id }) => id !== personId) };
  }
  return { kind: 'not-recognised' };
}
