import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Manifest } from '../../models/manifest';
import { isShipped, readLock, type LockedPackage } from './lock';
import { byFindings, type Check } from './outcome';
import { isAllowed } from './spdx';

const NAME = 'licences';

/**
 * What may be shipped under: permissive licences, which allow commercial use and ask for a notice at most, and dedications to the public domain. Anything
 * else is a decision for a person.
 */
export const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]);

/** Shipped packages whose licence is not allowed, or not stated. */
export function refusedPackages(packages: readonly LockedPackage[]): readonly string[] {
  return packages
    .filter(isShipped)
    .filter(({ license }) => license === undefined || !isAllowed(license, ALLOWED))
    .map(({ name, version, license }) => `${name} ${version}: ${license ?? 'states no licence'}`);
}

/** Model files whose licence is not allowed. A model may have several, as `CC0-1.0 (weights), MIT (package)`: all of them count. */
export function refusedModels({ models }: Manifest): readonly string[] {
  return models
    .filter(({ licence }) => {
      const ids = licence.replace(/\([^()]*\)/g, '').split(',');
      return !ids.every((id) => ALLOWED.has(id.trim()));
    })
    .map(({ id, licence }) => `model ${id}: ${licence}`);
}

/** Licences of every package and every model file that is shipped, against the list of those allowed. */
export function licencesCheck(root: string): Check {
  return {
    name: NAME,
    run() {
      const { packages } = readLock(root);
      const path = join(root, 'models', 'manifest.json');
      const manifest = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
      const shipped = packages.filter(isShipped).length;
      return byFindings(NAME, `${shipped} shipped packages and ${manifest.models.length} models`, [
        ...refusedPackages(packages),
        ...refusedModels(manifest),
      ]);
    },
  };
}
