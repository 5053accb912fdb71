import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readLock, type Lockfile } from './lock';
import { byFindings, type Check } from './outcome';

const NAME = 'lockfile';

/** The only registry that packages may come from. */
const REGISTRY = 'https://registry.npmjs.org/';

/** A SHA-512 as npm writes it: 64 bytes in base64. Without one, npm would install whatever a registry answers. */
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** The form of lockfile that is understood here (npm 7 and newer). */
const LOCKFILE_VERSION = 3;

/** An exact version: a range would let another one in with the next lockfile. */
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

const Declared = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/**
 * What is wrong with a lockfile: packages whose bytes are not pinned by a SHA-512, or that come from elsewhere than the npm registry. An entry without an
 * address is taken from the registry that npm is set to; its SHA-512 says all the same which bytes it has to be.
 */
export function faultsOfLock({ version, packages }: Lockfile): readonly string[] {
  const pinned = new Set(packages.filter(isPinned).map(({ path }) => path));
  const faults = packages.flatMap(({ path, link, resolved, inBundle, integrity }) => {
    if (link) return [`${path}: is a link to a folder`];
    const elsewhere = resolved !== undefined && !resolved.startsWith(REGISTRY);
    const isCovered =
      integrity === undefined && inBundle ? isInside(path, pinned) : pinned.has(path);
    return [
      ...(elsewhere ? [`${path}: comes from elsewhere than the npm registry`] : []),
      ...(isCovered ? [] : [`${path}: no sha512 integrity`]),
    ];
  });
  const form = version === LOCKFILE_VERSION ? [] : [`lockfileVersion is ${version}`];
  return [...form, ...faults];
}

function isPinned({ integrity }: { readonly integrity?: string | undefined }): boolean {
  return integrity?.split(' ').some((hash) => SHA512.test(hash)) ?? false;
}

/** A package that is bundled in another one is covered by the hash of that one. */
function isInside(path: string, pinned: ReadonlySet<string>): boolean {
  const [outer] = path.split('/node_modules/', 1);
  return outer !== undefined && outer !== path && pinned.has(outer);
}

/** Dependencies that are not declared as one exact version of a package of the registry. @param json of package.json */
export function inexact(json: unknown): readonly string[] {
  const { dependencies, devDependencies } = Declared.parse(json);
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, wanted]) => !EXACT.test(wanted))
    .map(([name, wanted]) => `package.json: ${name} is "${wanted}", not an exact version`);
}

/** Settings of an `.npmrc` that would take packages from another registry. */
export function otherRegistries(npmrc: string): readonly string[] {
  return npmrc
    .split('\n')
    .map((line) => /^\s*((?:@[^:\s]+:)?registry)\s*=\s*(\S+)/.exec(line))
    .flatMap((setting) => (setting?.[2] && setting[2] !== REGISTRY ? [setting] : []))
    .map(([, key]) => `.npmrc: sets another ${key}`);
}

/** Every package of the lockfile has a sha512 integrity and comes from the npm registry, and every dependency is one exact version. */
export function lockfileCheck(root: string): Check {
  return {
    name: NAME,
    run() {
      const lock = readLock(root);
      const declared: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      const npmrc = join(root, '.npmrc');
      return byFindings(NAME, `sha512 and registry of ${lock.packages.length} packages`, [
        ...faultsOfLock(lock),
        ...inexact(declared),
        ...(existsSync(npmrc) ? otherRegistries(readFileSync(npmrc, 'utf8')) : []),
      ]);
    },
  };
}
