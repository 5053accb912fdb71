import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../deploy/content-policy';
import { missingIn, readPolicy, RULES } from './rules';

test('the page knows every rule that the app is delivered with, word by word', () => {
  const rules = readPolicy(contentSecurityPolicy({ embedders: [] }));
  expect(rules.map(({ name, sources }) => [name, sources])).toEqual(Object.entries(RULES));
  expect(rules.map(({ name }) => name)).toEqual(rules.map(({ known }) => known));
  expect(missingIn(rules)).toEqual([]);
});

test('the page says who may show it within itself', () => {
  const policy = contentSecurityPolicy({ embedders: ['https://desk.example'] });
  expect(readPolicy(policy).find(({ known }) => known === 'embedded')?.sources).toBe(
    'https://desk.example',
  );
});

test('a rule that was loosened, added or left out is not taken for the app’s own', () => {
  const rules = readPolicy("default-src 'none'; connect-src *; report-uri https://else.example");
  expect(rules.map(({ known }) => known)).toEqual(['default-src', 'other', 'unknown']);
  expect(missingIn(rules)).toContain('form-action');
});
