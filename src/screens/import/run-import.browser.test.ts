import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CaptureId,
  Language,
  newId,
  NoticeDraft,
  PurposeId,
  BUILT_IN_MODEL,
  BUILT_IN_TEMPLATE_LENGTH,
  type Agreement,
  type Template,
} from '../../domain';
import { startVault, type Vault } from '../../vault';
import { groupFiles } from './groups';
import type { Ended, Imported, Look, Unusable } from './imported';
import { runImport } from './run-import';

/** What these photos say instead of showing it: a face by its number and how it differs, or what is wrong with the photo. */
type Shown = { readonly face: number; readonly look: number } | Unusable;

const recognition = PurposeId.parse('recognition');
const en = Language.parse('en');
const draft = NoticeDraft.parse({
  controller: { name: 'Riverside School', address: 'Quay 1', contact: 'office@school.example' },
  purposes: [{ id: recognition, optional: false, retentionDays: 365 }],
  texts: [
    {
      language: en,
      body: 'We would like to know your face.',
      withoutFace: 'Ring the bell.',
      purposes: { [recognition]: { title: 'Opening the door', text: 'Every morning.' } },
    },
  ],
  guardianBelow: null,
  answerBy: null,
  eraseAfterDays: 0,
});
const agreement: Agreement = {
  version: 1,
  language: en,
  purposes: [recognition],
  method: 'attested',
  guardian: null,
};

let vault: Vault;
let port: MessagePort;
/** Photos that were looked at, by name. */
let looked: string[];

beforeEach(async () => {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('countenance').onsuccess = resolve;
  });
  vault = startVault();
  const { port1, port2 } = new MessageChannel();
  await vault.connectEngine(port2);
  port = port1;
  const templateLength = BUILT_IN_TEMPLATE_LENGTH;
  port.postMessage({ kind: 'model', model: BUILT_IN_MODEL, templateLength });
  expect(await vault.create('a long walk by the sea')).toMatchObject({ ok: true });
  expect(await vault.publishNotice(draft)).toMatchObject({ ok: true });
});
afterEach(() => vault.close());

/** A face points in a direction of its own; looks at it differ from each other, and score 0.97. */
function template({ face, look }: Exclude<Shown, string>): Template {
  const numbers = new Float32Array(BUILT_IN_TEMPLATE_LENGTH);
  numbers[face] = Math.sqrt(0.97);
  numbers[40 + look] = Math.sqrt(0.03);
  return numbers;
}

/** What an engine would do, that sees in a photo what stands in it. */
async function look(file: File): Promise<Look> {
  looked.push(file.name);
  const shown = JSON.parse(await file.text()) as Shown;
  if (typeof shown === 'string') return { kind: 'unusable', why: shown };
  const captureId = newId(CaptureId);
  const quality = { score: 60, yaw: 0, pitch: 0 };
  port.postMessage({ kind: 'capture', captureId, template: template(shown), quality });
  return { kind: 'face', captureId };
}

function photos(shown: Record<string, Shown>): readonly File[] {
  return Object.entries(shown).map(([name, what]) => new File([JSON.stringify(what)], name));
}

/** Imports a folder. @param stopAfter people after whom somebody stops it */
async function importing(files: readonly File[], stopAfter = Infinity) {
  const before = await vault.listPhotos();
  if (!before.ok) throw new Error(before.error.kind);
  looked = [];
  const done: Imported[] = [];
  const ended: Ended | null = await runImport({
    vault,
    look,
    agreement,
    groups: groupFiles(files).groups,
    before: before.value,
    stopped: () => done.length >= stopAfter,
    onPerson: () => undefined,
    onFile: () => undefined,
    onDone: (imported) => done.push(imported),
  });
  return {
    ended,
    people: done.map(({ group, outcome, files }) => [group.name, outcome.kind, ...files]),
  };
}

async function names() {
  const listed = await vault.listPeople();
  return listed.ok ? listed.value.people.map(({ name }) => name) : null;
}

test('an import that was stopped goes on: nobody is enrolled twice, and used photos are not looked at again', async () => {
  const folder = photos({
    'ada_1.jpg': { face: 0, look: 1 },
    'ada_2.jpg': 'no-face',
    'bea_1.jpg': { face: 1, look: 1 },
    'cleo_1.jpg': 'several-faces',
  });
  expect(await importing(folder, 1)).toEqual({
    ended: null,
    people: [['ada', 'enrolled', 'used', 'no-face']],
  });
  expect(await importing(folder)).toEqual({
    ended: null,
    people: [
      ['ada', 'already', 'already', 'no-face'],
      ['bea', 'enrolled', 'used'],
      ['cleo', 'no-photo', 'several-faces'],
    ],
  });
  expect(looked).toEqual(['ada_2.jpg', 'bea_1.jpg', 'cleo_1.jpg']);
  expect(await names()).toEqual(['ada', 'bea']);
});

test('a photo of somebody else among those of a person is named, and enrols whom it shows once it is renamed', async () => {
  const shown = { face: 1, look: 9 };
  const wrong = photos({
    'ada_1.jpg': { face: 0, look: 1 },
    'ada_2.jpg': { face: 0, look: 2 },
    'ada_3.jpg': shown,
  });
  const { people } = await importing(wrong);
  expect(people).toEqual([['ada', 'enrolled', 'used', 'used', 'outlier']]);
  expect((await importing(photos({ 'bea.jpg': shown }))).people).toEqual([
    ['bea', 'enrolled', 'used'],
  ]);
});

test('a known face makes no second person: new photos are added under its name, and refused under another', async () => {
  await importing(photos({ 'Ada_1.jpg': { face: 0, look: 1 } }));
  const more = { 'ada_2.jpg': { face: 0, look: 2 }, 'zoë.jpg': { face: 0, look: 3 } };
  expect((await importing(photos(more))).people).toEqual([
    ['ada', 'improved', 'used'],
    ['zoë', 'duplicate', 'not-stored'],
  ]);
  expect((await importing(photos(more))).people[0]).toEqual(['ada', 'already', 'already']);
  expect(await names()).toEqual(['Ada']);
});

test('photos of several people under one name enrol nobody, and the same photo twice counts once', async () => {
  const shown = { face: 0, look: 1 };
  expect(
    (await importing(photos({ 'ada_1.jpg': shown, 'ada_2.jpg': { face: 1, look: 1 } }))).people,
  ).toEqual([['ada', 'inconsistent', 'not-stored', 'not-stored']]);
  expect((await importing(photos({ 'ada_1.jpg': shown, 'ada_2.jpg': shown }))).people).toEqual([
    ['ada', 'enrolled', 'used', 'repeated'],
  ]);
  expect(await names()).toEqual(['ada']);
});

test('an import ends where nobody can be enrolled any more, and says why', async () => {
  const folder = photos({ 'ada.jpg': { face: 0, look: 1 }, 'bea.jpg': { face: 1, look: 1 } });
  await vault.publishNotice(draft);
  expect(await importing(folder)).toEqual({ ended: { kind: 'notice-changed' }, people: [] });
  expect(await names()).toEqual([]);
});
