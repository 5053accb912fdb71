import { expect, it } from 'vitest';
import { findingsIn } from './secrets';

/** Put together here, so that neither this scanner nor anybody else's takes this file for a leak. */
const marker = (which: string) => `-----${which} RSA PRIVATE KEY-----`;
const key = `${marker('BEGIN')}\n${'MIIEpAIBAAKCAQEA'.repeat(40)}\n${marker('END')}\n`;
const token = ['ghp', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6'].join('_');
const address = ['https://anna', 'pa55word-of-hers@example.org/x'].join(':');

it('finds private keys, tokens, and passwords in addresses, and says where but not what', async () => {
  const findings = await findingsIn([
    { place: 'deploy/key.pem', text: `first line\n${key}` },
    { place: 'src/a.ts', text: `const token = '${token}';` },
    { place: 'docs/b.md', text: `see ${address}` },
  ]);
  expect(findings.map((finding) => finding.split(':')[0])).toEqual([
    'deploy/key.pem',
    'src/a.ts',
    'docs/b.md',
  ]);
  expect(findings[0]).toMatch(/^deploy\/key\.pem:2: /);
  expect(findings.join()).not.toContain(token);
});

it('says in which of many texts of a kind, and in which line, whatever a comment says', async () => {
  const harmless = { place: 'src/a.ts', text: 'const one = 1;\n'.repeat(3) };
  const hidden = `/* secretlint-disable */\nconst two = 2;\nconst token = '${token}';\n`;
  const texts = [harmless, { place: 'src/b.ts', text: hidden }, harmless];
  expect(await findingsIn(texts)).toEqual([expect.stringMatching(/^src\/b\.ts:3: /)]);
});

it('knows what npm keeps in its settings', async () => {
  const setting = [
    '//registry.npmjs.org/:_auth',
    'Token=0123abcd-4567-89ef-0123-456789abcdef',
  ].join('');
  expect(
    await findingsIn([{ place: 'tools/.npmrc', text: `save-exact=true\n${setting}\n` }]),
  ).toEqual([expect.stringMatching(/^tools\/\.npmrc:2: /)]);
});

it('finds nothing in code that only speaks of secrets', async () => {
  const text = "const PASSPHRASE = 'correct horse battery staple';\n// the private key stays here";
  expect(await findingsIn([{ place: 'src/a.ts', text }])).toEqual([]);
});
