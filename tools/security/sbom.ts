import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Manifest } from '../../models/manifest';
import { withoutBuild, type Build } from './builds';
import { jsonIn, run } from './command';
import { isShipped, readLock, type LockedPackage } from './lock';
import { byFindings, type Check, type Outcome } from './outcome';

const NAME = 'SBOM';

/** Where it is written, in the folder of the built app. The name is the one that CycloneDX recommends for JSON. */
export const SBOM = 'sbom.cdx.json';

const Component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
});
const Dependency = z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) });

const Bom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string() }) }),
  components: z.array(Component),
  dependencies: z.array(Dependency),
});
type Bom = z.infer<typeof Bom>;

/** Reads what `npm sbom --sbom-format cyclonedx` printed. @returns `null` when it printed none */
export function readBom(json: unknown): Bom | null {
  const bom = Bom.safeParse(json);
  return bom.success ? bom.data : null;
}

/**
 * What is shipped of it. npm's own `--omit dev` leaves out what is shipped as well, as soon as a tool needs it, too.
 *
 * @param packages of the lockfile
 */
export function shippedOf(bom: Bom, packages: readonly LockedPackage[]): Bom {
  const shipped = new Set(packages.filter(isShipped).map(nameAndVersion));
  const components = bom.components.filter((one) => shipped.has(nameAndVersion(one)));
  const refs = new Set(components.map((component) => component['bom-ref']));
  const root = bom.metadata.component['bom-ref'];
  const dependencies = bom.dependencies
    .filter(({ ref }) => ref === root || refs.has(ref))
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => refs.has(ref)) }));
  return { ...bom, components, dependencies };
}

function nameAndVersion({ name, version }: { name: string; version: string }): string {
  return `${name}@${version}`;
}

/** A model as CycloneDX 1.5 describes one, with the files that are delivered. */
function modelComponent({ id, licence, source, files }: Manifest['models'][number]) {
  return {
    type: 'machine-learning-model',
    'bom-ref': `model:${id}`,
    name: id,
    version: source.version,
    description: `made from ${source.files.join(', ')} of ${source.package}`,
    purl: `pkg:npm/${source.package.replace('@', '%40')}@${source.version}`,
    licenses: [{ license: { name: licence } }],
    components: files.map(({ path, sha256 }) => ({
      type: 'file',
      'bom-ref': `model:${id}/${path}`,
      name: path,
      hashes: [{ alg: 'SHA-256', content: sha256 }],
    })),
  };
}

/**
 * What is delivered: npm's list of packages, and the models, which npm does not know of. The same input gives the same bytes: the time is left out, and
 * the serial number is taken from the content.
 */
export function completed(bom: Bom, { models }: Manifest): string {
  const metadata = { ...bom.metadata };
  delete metadata.timestamp;
  const components = [...bom.components, ...models.map(modelComponent)];
  const content = { ...bom, serialNumber: '', metadata, components };
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(content))}`;
  return `${JSON.stringify({ ...content, serialNumber }, null, 2)}\n`;
}

/** A UUID made of a hash (version 8, RFC 9562). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Shipped packages that the list lacks. */
export function missingFrom(bom: Bom, packages: readonly LockedPackage[]): readonly string[] {
  const listed = new Set(bom.components.map(nameAndVersion));
  return packages
    .filter(isShipped)
    .map(nameAndVersion)
    .filter((one) => !listed.has(one))
    .map((one) => `${one}: shipped, and not listed`);
}

/** Writes the software bill of materials (CycloneDX) into the built app, and checks that it lists everything that is shipped. */
export function sbomCheck(root: string, build: Build): Check {
  return {
    name: NAME,
    async run(): Promise<Outcome> {
      const failed = withoutBuild(NAME, build);
      if (failed) return failed;
      const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
      const { stdout, stderr } = await run('npm', args, { cwd: root });
      const all = readBom(jsonIn(stdout.toString()));
      if (!all) return { check: NAME, status: 'failed', why: `npm sbom wrote none: ${stderr}` };
      const { packages } = readLock(root);
      const bom = shippedOf(all, packages);
      const path = join(root, 'models', 'manifest.json');
      const manifest = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
      writeFileSync(join(build.folder, SBOM), completed(bom, manifest));
      const looked = `CycloneDX ${bom.specVersion}, ${bom.components.length} packages and ${manifest.models.length} models in dist/${SBOM}`;
      return byFindings(NAME, looked, missingFrom(bom, packages));
    },
  };
}
