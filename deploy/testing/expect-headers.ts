import { expect } from 'vitest';
import type { Headers } from '../headers';
import type { Answer } from './ask';

/** Expects each header once, with this value. @param path shown where it fails */
export function expectHeaders({ headers }: Answer, expected: Headers, path: string): void {
  for (const [name, value] of Object.entries(expected))
    expect(headers.get(name.toLowerCase()), `${name} of ${path}`).toEqual([value]);
}
