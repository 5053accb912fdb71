import { expect, test, type Browser } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ada, bea, strangers, type SampleFace } from './faces';
import { portrait } from './webcam';

/** How much darker the second photo of everybody is. */
const DARKER = 0.7;

/** Side of a photo in pixels: small, so that few tiles are searched. */
const SIDE = 200;

// A server, a browser and the models are started for each; ample, so that no test depends on speed.
test.setTimeout(600_000);

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countenance-evaluate-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command as somebody would type it. */
async function evaluate(...words: readonly string[]) {
  const child = spawn('npm', ['run', '--silent', 'evaluate', '--', folder, ...words], {
    shell: process.platform === 'win32',
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { status, printed };
}

async function photograph(browser: Browser, name: string, face: SampleFace): Promise<void> {
  for (const [number, brightness] of [1, DARKER].entries()) {
    const jpeg = await portrait(browser, face, brightness);
    writeFileSync(join(folder, `${name}_${number + 1}.png`), await middleOf(browser, jpeg));
  }
}

/** The square middle of a portrait, shrunk, as PNG. */
async function middleOf(browser: Browser, jpeg: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const bytes = await page.evaluate(
      async ({ base64, side }) => {
        const image = await createImageBitmap(
          new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))]),
        );
        const canvas = new OffscreenCanvas(side, side);
        const { width, height } = image;
        canvas
          .getContext('2d')
          ?.drawImage(image, (width - height) / 2, 0, height, height, 0, 0, side, side);
        return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
      },
      { base64: jpeg.toString('base64'), side: SIDE },
    );
    return Buffer.from(bytes);
  } finally {
    await page.close();
  }
}

const Results = z.object({
  sets: z.array(
    z.object({
      images: z.int(),
      failureToAcquire: z.number(),
      mated: z.int(),
      nonMated: z.int(),
      auc: z.number(),
      eer: z.number(),
      fnmrAtFmr: z.record(z.enum(['0.01', '0.001', '0.0001']), z.number()),
      supported: z.record(z.string(), z.boolean()),
      groups: z.array(z.object({ group: z.string(), people: z.int(), mated: z.int() })),
    }),
  ),
});

test('somebody measures how well the engine tells their own photos apart', async ({ browser }) => {
  const [stranger] = strangers;
  await photograph(browser, 'ada', ada);
  await photograph(browser, 'bea', bea);
  if (stranger) await photograph(browser, 'stranger', stranger);
  writeFileSync(
    join(folder, 'groups.csv'),
    'person,group\nada,first\nbea,first\nstranger,second\n',
  );
  const json = join(folder, 'out.json');
  const { status, printed } = await evaluate('--json', json);
  expect(printed).toContain('6 of 6 photos');
  expect(status, printed).toBe(0);
  const { sets } = Results.parse(JSON.parse(readFileSync(json, 'utf8')));
  // The same picture, darker, is the same person; three faces that are nobody's twin are told apart.
  expect(sets).toEqual([
    {
      images: 6,
      failureToAcquire: 0,
      mated: 3,
      nonMated: 12,
      auc: 1,
      eer: 0,
      fnmrAtFmr: { '0.01': 0, '0.001': 0, '0.0001': 0 },
      supported: { '0.01': false, '0.001': false, '0.0001': false },
      groups: [
        { group: 'first', people: 2, mated: 2 },
        { group: 'second', people: 1, mated: 1 },
      ],
    },
  ]);
  expect(readFileSync(join(folder, 'out.svg'), 'utf8')).toContain('<polyline');
  expect(printed).toContain('not measured');
});

test('a file that is no photo is refused by name, and nothing is written', async ({ browser }) => {
  await photograph(browser, 'ada', ada);
  writeFileSync(join(folder, 'bea_1.png'), 'a text, whatever its name says');
  const json = join(folder, 'out.json');
  const { status, printed } = await evaluate('--json', json);
  expect(printed).toContain('bea_1.png is not a photo');
  expect(status).toBe(1);
  expect(existsSync(json)).toBe(false);
});
