import { expect, it } from 'vitest';
import { rulesFor } from './trusted-types';

const { createHTML, createScript, createScriptURL } = rulesFor(
  new URL('https://countenance.example/door'),
);

it('lets through scripts of this server, and says where they are', () => {
  expect(createScriptURL('/assets/worker-1a2b.js')).toBe(
    'https://countenance.example/assets/worker-1a2b.js',
  );
  expect(createScriptURL('sw.js')).toBe('https://countenance.example/sw.js');
  expect(createScriptURL('https://countenance.example:443/sw.js')).toBe(
    'https://countenance.example/sw.js',
  );
});

it.each([
  'https://elsewhere.example/worker.js',
  '//elsewhere.example/worker.js',
  'http://countenance.example/worker.js',
  'https://countenance.example:8443/worker.js',
  'https://countenance.example.elsewhere.example/worker.js',
  'https://countenance.example@elsewhere.example/worker.js',
  'blob:https://countenance.example/1a2b',
  'data:text/javascript,postMessage(1)',
  'javascript:postMessage(1)',
  'https://',
])('refuses the script %s', (address) => {
  expect(createScriptURL(address)).toBeNull();
});

it('makes no HTML and no code out of any text', () => {
  for (const text of ['', '<b>bold</b>', '<img src=x onerror=alert(1)>', 'alert(1)']) {
    expect(createHTML(text)).toBeNull();
    expect(createScript(text)).toBeNull();
  }
});
