import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Entry = z.object({
  /** Given where a package is installed under another name than its own. */
  name: z.string().optional(),
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  link: z.boolean().default(false),
  inBundle: z.boolean().default(false),
  dev: z.boolean().default(false),
  devOptional: z.boolean().default(false),
});

const Lock = z.object({
  lockfileVersion: z.int(),
  packages: z.record(z.string(), Entry),
});

/** One installed package as the lockfile names it. */
export interface LockedPackage extends z.infer<typeof Entry> {
  /** Where it is installed, from the root of the project; no other entry has the same. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
}

/** What `package-lock.json` says (version 3). */
export interface Lockfile {
  readonly version: number;
  readonly packages: readonly LockedPackage[];
}

/** Reads a lockfile. @throws ZodError when it is none */
export function parseLock(json: unknown): Lockfile {
  const { lockfileVersion, packages } = Lock.parse(json);
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  return {
    version: lockfileVersion,
    packages: installed.map(([path, entry]) => ({
      ...entry,
      path,
      name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
    })),
  };
}

/** The project's own lockfile. @throws Error when it is not there or not readable */
export function readLock(root: string): Lockfile {
  return parseLock(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
}

/**
 * Whether a package may end up in what is delivered. npm marks with `dev` and `devOptional` what only tools need. What is shipped of tools all the same
 * are the model files, which `models/manifest.json` names.
 */
export function isShipped({
  dev,
  devOptional,
}: Pick<LockedPackage, 'dev' | 'devOptional'>): boolean {
  return !dev && !devOptional;
}
