import { describe, expect, test } from 'vitest';
import { judge } from './answering';

const ORIGIN = 'https://faces.example';
const page = { path: '/', bytes: 1, integrity: 'sha256-a' };
const script = { path: '/assets/index-1a2b.js', bytes: 2, integrity: 'sha256-b' };
const built = { base: '/', headers: {}, files: [page, script] };

const judged = (url: string, method = 'GET') => judge({ url, method }, ORIGIN, built);

describe('the service worker', () => {
  test('answers the app’s own files, whatever stands behind the question mark', () => {
    expect(judged(`${ORIGIN}/`)).toEqual({ kind: 'file', file: page });
    expect(judged(`${ORIGIN}/index.html`)).toEqual({ kind: 'file', file: page });
    expect(judged(`${ORIGIN}${script.path}?sha256=1`)).toEqual({ kind: 'file', file: script });
  });

  test('asks the server for what may be changed after the build', () => {
    expect(judged(`${ORIGIN}/signals.json`)).toEqual({ kind: 'changeable', path: '/signals.json' });
  });

  test.each([
    ['another origin', 'https://elsewhere.example/', 'GET'],
    ['another port', `${ORIGIN}:8443/`, 'GET'],
    ['another scheme', 'http://faces.example/', 'GET'],
    ['a path of its own that was not built', `${ORIGIN}/collect`, 'GET'],
    ['a file that lies outside by its path', `${ORIGIN}/assets/%2e%2e/secret`, 'GET'],
    ['something that is sent', `${ORIGIN}/`, 'POST'],
    ['a question whether something is there', `${ORIGIN}/`, 'HEAD'],
  ])('refuses %s', (_, url, method) => {
    expect(judged(url, method).kind).toBe('refused');
  });

  test('keeps of what it refused no more than method and address, without the question', () => {
    expect(judged('https://elsewhere.example/x?name=Anna#y')).toEqual({
      kind: 'refused',
      refusal: { method: 'GET', url: 'https://elsewhere.example/x' },
    });
  });
});
