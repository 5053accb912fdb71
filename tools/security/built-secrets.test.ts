import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withBuild } from './builds';
import { filesIn } from './built-files';
import { findingsInBuild, forbiddenIn, secretsOf, valuesIn } from './built-secrets';
import { brokenIntegrity } from './integrity';

const root = join(import.meta.dirname, '..', '..');

it('the built app holds no secret, no value of the environment, and no path of the machine', async () => {
  await withBuild(root, async (build) => {
    expect(build.failure).toBeNull();
    expect(filesIn(build.folder)).toContain('index.html');
    expect(await findingsInBuild(build.folder, forbiddenIn(root, build))).toEqual([]);
    // Of the same build, because one takes a while.
    expect(brokenIntegrity(build.folder)).toEqual([]);
  });
});

it('a value is found as it is, and in base64', () => {
  const planted = [{ name: 'the variable API_KEY', value: 'correct-horse-battery' }];
  const base64 = Buffer.from('correct-horse-battery').toString('base64');
  expect(valuesIn(Buffer.from('a="correct-horse-battery"'), planted)).toEqual([
    'the variable API_KEY',
  ]);
  expect(valuesIn(Buffer.from(`a="${base64}"`), planted)).toHaveLength(1);
  expect(valuesIn(Buffer.from('a="correct horse"'), planted)).toEqual([]);
});

it('goes by the names of variables, and leaves out what is too short to be a secret', () => {
  const env = {
    NPM_TOKEN: 'abcdefghij',
    DB_PASSWORD: 'abcdefghij',
    API_KEY: 'short',
    HOME: '/home/somebody',
    KEYBOARD: 'international',
  };
  expect(secretsOf(env).map(({ name }) => name)).toEqual([
    'the variable NPM_TOKEN',
    'the variable DB_PASSWORD',
  ]);
});

it('finds in a built file what looks like a secret, and names it without telling it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countenance-leak-'));
  const token = ['ghp', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6'].join('_');
  writeFileSync(join(folder, 'index.js'), `fetch("/x",{headers:{a:"${token}"}})`);
  const findings = await findingsInBuild(folder, [
    { name: 'the path of this folder', value: '/x' },
  ]);
  rmSync(folder, { recursive: true });
  expect(findings[0]).toBe('index.js: holds the path of this folder');
  expect(findings[1]).toMatch(/^index\.js:1: /);
  expect(findings.join()).not.toContain(token);
});
