import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintAll } from './lint';
import { lintCompose, lintKubernetes } from './lint/descriptions';
import { lintDockerfile } from './lint/dockerfile';
import { nginxFiles, IN_CONTAINER } from './nginx';

const shipped = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

/** The file with one thing changed, which has to be in it. */
function changed(name: string, before: string | RegExp, after: string): string {
  const text = shipped(name);
  const other = text.replace(before, after);
  expect(other, `${String(before)} is in ${name}`).not.toBe(text);
  return other;
}

it('finds nothing wrong with what is shipped', () => {
  expect(lintAll()).toEqual([]);
});

describe('notices in the Dockerfile', () => {
  it.each([
    ['a base image without a digest', '@${DEBIAN_DIGEST}', ''],
    ['a digest that is none', /DEBIAN_DIGEST=sha256:7c/, 'DEBIAN_DIGEST=sha256:'],
    ['a root user', 'USER 65532:65532', 'USER root'],
    ['no user', 'USER 65532:65532', ''],
    ['an entry that needs a shell', /ENTRYPOINT .*/, 'ENTRYPOINT nginx'],
    ['a health check that needs a shell', /CMD \["curl".*/, 'CMD curl http://127.0.0.1:8080/'],
    ['no health check', /HEALTHCHECK .*\n.*\n/, ''],
    ['a fetched archive', 'COPY . .', 'ADD https://elsewhere.example/a.tar.gz .'],
    ['a secret', 'WORKDIR /app', 'WORKDIR /app\nENV API_TOKEN=1'],
    ['a mistake in writing', 'STOPSIGNAL', 'STOPSIGNL'],
  ])('%s', (_what, before, after) => {
    expect(lintDockerfile(changed('Dockerfile', before, after))).not.toEqual([]);
  });
});

describe('notices in the description for Compose', () => {
  it.each([
    ['a file system that can be written to', 'read_only: true', 'read_only: false'],
    ['a root user', "user: '65532:65532'", "user: '0:0'"],
    ['capabilities', 'cap_drop:\n      - ALL', 'cap_add:\n      - NET_ADMIN'],
    ['new privileges', 'no-new-privileges:true', 'no-new-privileges:false'],
    ['a folder that can be written to', '/etc/nginx/tls:ro', '/etc/nginx/tls'],
    ['an image of no version', 'countenance:0.1.0', 'countenance:latest'],
    ['a mistake in writing', 'services:', 'services: ['],
  ])('%s', (_what, before, after) => {
    expect(lintCompose(changed('docker-compose.yml', before, after))).not.toEqual([]);
  });
});

describe('notices in the descriptions for Kubernetes', () => {
  it.each([
    ['a file system that can be written to', 'readOnlyRootFilesystem: true', ''],
    ['a root user', 'runAsNonRoot: true', 'runAsNonRoot: false'],
    ['capabilities', 'drop: [ALL]', 'drop: []'],
    ['privileges that can be gained', 'allowPrivilegeEscalation: false', ''],
    ['no profile of system calls', 'seccompProfile: { type: RuntimeDefault }', ''],
    ['a token for the cluster', 'automountServiceAccountToken: false', ''],
    ['a way out', 'egress: []', 'egress: [{}]'],
    ['an image of no version', 'countenance:0.1.0', 'countenance'],
    ['no limit of memory', 'limits: { cpu: 500m, memory: 128Mi }', ''],
    ['a folder of the host', 'emptyDir: { medium: Memory, sizeLimit: 16Mi }', 'hostPath: /'],
  ])('%s', (_what, before, after) => {
    expect(lintKubernetes(changed('kubernetes.yaml', before, after))).not.toEqual([]);
  });
});

it('tells nginx in Kubernetes of the proxy in front as elsewhere', () => {
  const { 'proxy.conf': proxy = '' } = nginxFiles({ embedders: [], ...IN_CONTAINER });
  const lines = proxy.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.length).toBeGreaterThan(3);
  expect(shipped('kubernetes.yaml')).toContain(lines.map((line) => `    ${line}\n`).join(''));
});
