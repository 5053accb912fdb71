/**
 * `npm run soak -- --frames N [--json FILE]`: a kiosk in a real browser, with people coming and going before a fake webcam, and faults that happen to it
 * (docs/kiosk.md). Ends with 0 when all was as it has to be, 1 when something falls short, 2 when the command is wrong.
 */
import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { browserArguments, findBrowser } from '../browser';
import { PORT } from '../origin';
import { filmRound } from './acts';
import { reportOf, shortOf, tableOf } from './report';
import { soak, type Plan } from './soak';
import type { Report } from './words';

const USAGE = `Usage: npm run soak -- --frames N [--json FILE]
  --frames N    until the engine has answered about so many frames; 30000 take some 25 minutes
  --json FILE   write the results to this file; - is the screen`;

const EXIT = { passed: 0, fallsShort: 1, wrongCommand: 2 } as const;

const plans = (frames: number): readonly Plan[] => [
  // Slow, so that all but its loss is tried without.
  { hasGpu: true, faults: ['gpu-lost'], isOver: (_frames, happened) => happened > 0 },
  {
    hasGpu: false,
    // Those after which a page is loaded anew lie apart: it does so three times in ten minutes at most.
    faults: [
      'engine-killed',
      'camera-lost',
      'clock-moved-back',
      'clock-set-right',
      'vault-killed',
      'tab-frozen',
      'storage-full',
    ],
    isOver: (answered) => answered >= frames,
  },
];

function readCommand(): { frames: number; json: string | null } | null {
  try {
    const { values } = parseArgs({
      options: { frames: { type: 'string' }, json: { type: 'string' } },
    });
    const frames = Number(values.frames);
    return Number.isInteger(frames) && frames > 0 ? { frames, json: values.json ?? null } : null;
  } catch {
    return null;
  }
}

async function film(): Promise<Buffer> {
  const browser = await chromium.launch({ ...findBrowser(), args: browserArguments });
  try {
    return await filmRound(browser);
  } finally {
    await browser.close();
  }
}

/** One report of both runs: the long one's, with the recoveries and mistakes of the other. */
function joined(gpu: Report, long: Report): Report {
  const sum = (what: 'appearances' | 'missed' | 'doubled' | 'wrong' | 'unmatched') =>
    gpu[what] + long[what];
  return {
    ...long,
    appearances: sum('appearances'),
    missed: sum('missed'),
    doubled: sum('doubled'),
    wrong: sum('wrong'),
    unmatched: sum('unmatched'),
    recoveries: [...gpu.recoveries, ...long.recoveries],
  };
}

async function run(frames: number, json: string | null): Promise<number> {
  const tell = (text: string) => console.error(`${new Date().toISOString()} ${text}`);
  tell('building the app and a film of people');
  await build({ logLevel: 'error' });
  const served = await preview({ preview: { port: PORT, strictPort: true } });
  try {
    const people = await film();
    const reports: Report[] = [];
    for (const plan of plans(frames)) reports.push(reportOf(await soak(plan, people, tell)));
    const [gpu, long] = reports;
    if (!gpu || !long) throw new Error('there are two plans');
    const report = joined(gpu, long);
    const text = JSON.stringify(report, null, 2);
    if (json === '-') console.log(text);
    else if (json) writeFileSync(json, `${text}\n`);
    const short = shortOf(report);
    tell(
      `done\n\n${tableOf(report)}\n\n${short.length > 0 ? short.join('; ') : 'all as it has to be'}`,
    );
    return short.length > 0 ? EXIT.fallsShort : EXIT.passed;
  } finally {
    await served.close();
  }
}

const command = readCommand();
if (!command) console.error(USAGE);
process.exitCode = command ? await run(command.frames, command.json) : EXIT.wrongCommand;
