import type { Result } from '../../src/domain';
import type { Order, Said } from './words';

/** Says something to the test. @returns what to do next, if it was a question */
export async function say(said: Said): Promise<Order | null> {
  const response = await fetch('/say', { method: 'POST', body: JSON.stringify(said) });
  return (await response.json()) as Order | null;
}

/** What the vault gave. Here nothing may fail. */
export function value<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(`the vault refused: ${result.error.kind}`);
  return result.value;
}
