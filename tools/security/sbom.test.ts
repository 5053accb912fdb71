import { expect, it } from 'vitest';
import { parseLock } from './lock';
import { completed, missingFrom, readBom, shippedOf } from './sbom';

/** What `npm sbom` prints (npm 10), cut to one package. */
function printed(serialNumber: string, timestamp: string) {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber,
    version: 1,
    metadata: {
      timestamp,
      lifecycles: [{ phase: 'pre-build' }],
      component: { 'bom-ref': 'countenance@0.1.0', name: 'countenance' },
    },
    components: [
      {
        'bom-ref': 'idb@8.0.4',
        type: 'library',
        name: 'idb',
        version: '8.0.4',
        purl: 'pkg:npm/idb@8.0.4',
      },
    ],
    dependencies: [],
  };
}

const manifest = {
  models: [
    {
      id: 'face-mesh',
      source: { package: '@mediapipe/face_mesh', version: '0.4.1', files: ['mesh.tflite'] },
      licence: 'Apache-2.0',
      input: { name: 'in', shape: [], range: '' },
      output: [],
      files: [{ path: 'face-mesh.json', bytes: 3, sha256: 'a'.repeat(64) }],
    },
  ],
};

function read(json: unknown) {
  const bom = readBom(json);
  if (!bom) throw new Error('not read');
  return bom;
}

it('is the same, byte by byte, whenever and however often it is made', () => {
  const first = read(printed('urn:uuid:09f55116-97e1-49cf-b3b8-44d0207e7730', '2026-11-30'));
  const second = read(printed('urn:uuid:19f55116-97e1-49cf-b3b8-44d0207e7731', '2027-01-31'));
  expect(completed(first, manifest)).toBe(completed(second, manifest));
  expect(completed(first, { models: [] })).not.toBe(completed(first, manifest));
});

it('lists the models beside the packages, with the hashes of their files', () => {
  const whole: unknown = JSON.parse(completed(read(printed('', '')), manifest));
  expect(whole).toMatchObject({
    bomFormat: 'CycloneDX',
    serialNumber: expect.stringMatching(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    ) as string,
    components: [
      { name: 'idb' },
      {
        type: 'machine-learning-model',
        name: 'face-mesh',
        purl: 'pkg:npm/%40mediapipe/face_mesh@0.4.1',
        components: [{ name: 'face-mesh.json', hashes: [{ alg: 'SHA-256' }] }],
      },
    ],
  });
  expect(whole).not.toHaveProperty('metadata.timestamp');
});

it('lists what is shipped, and not what only tools need', () => {
  const bom = read({
    ...printed('', ''),
    components: [
      { 'bom-ref': 'zod@4.6.7', name: 'zod', version: '4.6.7' },
      { 'bom-ref': 'vite@8.3.8', name: 'vite', version: '8.3.8' },
    ],
    dependencies: [
      { ref: 'countenance@0.1.0', dependsOn: ['vite@8.3.8', 'zod@4.6.7'] },
      { ref: 'vite@8.3.8', dependsOn: ['zod@4.6.7'] },
      { ref: 'zod@4.6.7', dependsOn: [] },
    ],
  });
  const { packages } = parseLock({
    lockfileVersion: 3,
    packages: {
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/vite': { version: '8.3.8', dev: true },
    },
  });
  const shipped = shippedOf(bom, packages);
  expect(shipped.components.map(({ name }) => name)).toEqual(['zod']);
  expect(shipped.dependencies).toEqual([
    { ref: 'countenance@0.1.0', dependsOn: ['zod@4.6.7'] },
    { ref: 'zod@4.6.7', dependsOn: [] },
  ]);
  expect(missingFrom(shipped, packages)).toEqual([]);
});

it('notices a shipped package that is not listed', () => {
  const { packages } = parseLock({
    lockfileVersion: 3,
    packages: {
      'node_modules/idb': { version: '8.0.4' },
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/vite': { version: '8.3.8', dev: true },
    },
  });
  expect(missingFrom(read(printed('', '')), packages)).toEqual([
    'zod@4.6.7: shipped, and not listed',
  ]);
});

it('takes an error of npm for no list', () => {
  expect(readBom({ error: { code: 'ESBOMPROBLEMS' } })).toBeNull();
});
