import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const SIGNALS = join(import.meta.dirname, '..', 'public', 'signals.json');

/** What stands in a header and in a server's configuration as it is: no character of it may mean anything there. */
const PLAIN_ORIGIN = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?$/;

/** What of the file matters here (all of it: src/signals/config.ts, which would bring half the app into the configuration of its build). */
const Embedding = z.looseObject({ origins: z.array(z.string()).default([]) });

/**
 * The pages that may embed the app: those that are told what happens at a door (`origins` in `public/signals.json`, docs/signals.md). One file says both, so that no page
 * is told that may not embed it, and the other way round.
 *
 * @throws Error when the file is not as docs/signals.md says: a server without headers would be worse than none
 */
export function readEmbedders(path = SIGNALS): readonly string[] {
  if (!existsSync(path)) return [];
  const { origins } = Embedding.parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const origin of origins)
    if (!PLAIN_ORIGIN.test(origin))
      throw new Error(`${path}: ${JSON.stringify(origin)} cannot stand in a header`);
  return origins;
}
