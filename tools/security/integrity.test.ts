import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differences, filesIn, hashesOf, sri } from './built-files';
import { brokenIntegrity, MANIFEST, readerOf, withIntegrity, writeManifest } from './integrity';

/** As Vite writes it. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <script type="module" crossorigin src="/assets/index-a1.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/shared-b2.js">
    <link rel="stylesheet" crossorigin href="/assets/index-c3.css">
  </head>
</html>
`;

let folder: string;
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countenance-built-'));
  mkdirSync(join(folder, 'assets'));
  write('icon.svg', '<svg/>');
  write('assets/index-a1.js', 'start();');
  write('assets/shared-b2.js', 'export {};');
  write('assets/index-c3.css', 'body {}');
  write('index.html', withIntegrity(PAGE, readerOf(folder)));
  writeManifest(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('hashes as the specification of subresource integrity shows', () => {
  expect(sri(Buffer.from("alert('Hello, world.');"))).toBe(
    'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO',
  );
});

it('gives scripts, preloaded modules and styles an integrity, and leaves icons as they are', () => {
  const html = withIntegrity(PAGE, readerOf(folder));
  const hash = sri(Buffer.from('start();'));
  expect(html).toContain(`src="/assets/index-a1.js" integrity="${hash}"></script>`);
  expect(html.match(/ integrity="sha384-/g)).toHaveLength(3);
  expect(html).toContain('<link rel="icon" href="/icon.svg" type="image/svg+xml" />');
  expect(withIntegrity(html, readerOf(folder))).toBe(html);
});

it('refuses a page with a script that is not of the build', () => {
  const page = '<script src="https://example.org/a.js"></script>';
  expect(() => withIntegrity(page, readerOf(folder))).toThrow('is no built file');
});

describe('a built app', () => {
  it('is whole as it was built, and may be given files that are named', () => {
    expect(brokenIntegrity(folder)).toEqual([]);
    write('sbom.cdx.json', '{}');
    expect(brokenIntegrity(folder, ['sbom.cdx.json'])).toEqual([]);
  });

  it('is not whole with a file changed, added or lost', () => {
    write('assets/shared-b2.js', 'steal();');
    write('added.js', 'steal();');
    rmSync(join(folder, 'icon.svg'));
    expect(brokenIntegrity(folder)).toEqual([
      'since the build: added.js: only in the second',
      'since the build: assets/shared-b2.js: differs',
      'since the build: icon.svg: only in the first',
      'index.html: /assets/shared-b2.js has another integrity',
    ]);
  });

  it('is not whole with a script that a browser would not check, whatever the manifest says', () => {
    write('index.html', PAGE);
    writeManifest(folder);
    expect(brokenIntegrity(folder)).toHaveLength(3);
    write('index.html', '<!doctype html>');
    writeManifest(folder);
    expect(brokenIntegrity(folder)).toEqual([
      'index.html: has no script, so it is not the built page',
    ]);
  });

  it('is not whole without its manifest', () => {
    rmSync(join(folder, MANIFEST));
    expect(brokenIntegrity(folder)).toEqual([`there is no ${MANIFEST}`]);
  });
});

it('says of two builds what differs', () => {
  const first = hashesOf(folder);
  expect(differences(first, hashesOf(folder))).toEqual([]);
  expect(filesIn(folder)).toContain('assets/index-a1.js');
  const second = new Map([...first, ['new.js', 'sha384-x']]);
  second.delete('icon.svg');
  expect(differences(first, second)).toEqual([
    'icon.svg: only in the first',
    'new.js: only in the second',
  ]);
});
