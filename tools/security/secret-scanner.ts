import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** Something that looks like a secret. What it is stays where it is: only its place and kind are told. */
export interface Suspicion {
  readonly place: string;
  readonly line: number;
  /** What the rule calls it, such as `PrivateKey`. */
  readonly kind: string;
}

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };

/**
 * What in a text looks like a secret: private keys, tokens of the large services, passwords in addresses and connection strings (secretlint's recommended
 * rules).
 *
 * @param place a path: some rules go by the name of a file
 */
export async function suspicionsIn(place: string, text: string): Promise<readonly Suspicion[]> {
  const { messages } = await lintSource({
    source: { filePath: place, content: text, ext: extensionOf(place), contentType: 'text' },
    options: { config, noPhysicFilePath: true, maskSecrets: true },
  });
  return messages.map(({ loc, messageId }) => ({
    place,
    line: loc.start.line,
    kind: messageId,
  }));
}

function extensionOf(place: string): string {
  const dot = place.lastIndexOf('.');
  return dot > place.lastIndexOf('/') ? place.slice(dot) : '';
}
