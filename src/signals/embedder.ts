import type { DoorSignal } from './signal';

/** The page that embeds this one, as far as it matters here. */
interface Embedder {
  postMessage(message: DoorSignal, origin: string): void;
}

interface Surroundings {
  /** `null` where the app is not embedded. */
  readonly embedder: Embedder | null;
  /** The origin of the embedding page, or `null` where the browser does not tell (Firefox). */
  readonly origin: string | null;
}

/** Where this page is. */
export function surroundings(): Surroundings {
  const ancestors: DOMStringList | undefined = window.location.ancestorOrigins;
  return {
    embedder: window.parent === window ? null : window.parent,
    origin: ancestors?.[0] ?? null,
  };
}

/** Tells the embedding page, if its origin is one of those allowed; the browser itself delivers to no other. */
export function tellEmbedder(
  signal: DoorSignal,
  origins: readonly string[],
  { embedder, origin }: Surroundings,
): void {
  const allowed = origin === null ? origins : origins.filter((one) => one === origin);
  for (const one of allowed) embedder?.postMessage(signal, one);
}
