import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { createLives } from './kills/lives';
import { PLANTED, wordsOf } from './kills/people';
import { closeProperly, killWhileRenewing, killWhileWriting, type Met } from './kills/rounds';
import { searchProfile, templatesOf } from './kills/search';
import { createSubject, type Subject } from './kills/subject';
import { cutLastWrite, writeBehindCut } from './kills/torn';
import { buildPage, type BuiltPage } from './own-page';

/**
 * What is acknowledged outlives the browser, whenever it is killed. A kill shows that changes are whole and that none is acknowledged too
 * early. That they also outlive a power cut is what strict durability asks of the operating system; no test without a plug can show it.
 */

/**
 * Kills in all: so many with every `npm test`, for minutes count there, and 200 with `npm run kills`. Every run is another one, so that many short
 * runs see what one long run does.
 */
const KILLS = Number(process.env.KILLS ?? 60);

/** Of ten kills, one meets a renewal. */
const RENEWING_SHARE = 0.1;

interface Plan {
  /** How often the browser is killed, all profiles together. */
  readonly kills: number;
  /** Profiles whose browsers live and die at the same time. */
  readonly sideBySide: number;
  /** People at first. */
  readonly people: number;
}

/** Few people, so that unlocking is quick. A browser that starts or dies mostly waits: it takes four to keep two cores busy. */
const WRITING: Plan = {
  kills: Math.round(KILLS * (1 - RENEWING_SHARE)),
  sideBySide: 4,
  people: 30,
};

/** Enough people to meet a renewal half-way. Making them takes longer than the kills, so that fewer vaults are quicker. */
const RENEWING: Plan = { kills: Math.round(KILLS * RENEWING_SHARE), sideBySide: 2, people: 220 };

/** How often a write is cut in half. Two starts later is when it shows. */
const CUTS = 4;

/** Every run is another one, unless it is told which. */
const SEED = Number(process.env.KILLS_SEED ?? Math.floor(Math.random() * 2 ** 31));

test.describe.configure({ mode: 'serial', timeout: 1_200_000 });

let page: BuiltPage;
const subjects: Subject[] = [];
/** How many subjects were begun: each has a seed of its own. */
let begun = 0;

test.beforeAll(async () => {
  page = await buildPage(join(import.meta.dirname, 'kills'));
});
test.afterAll(() => {
  for (const subject of subjects) subject.remove();
});

async function beginSubject(people: number): Promise<Subject> {
  const subject = await createSubject(page, SEED + begun++, people);
  subjects.push(subject);
  return subject;
}

/** Makes subjects and lives their lives, one after the other for each, all of them side by side. */
async function liveAll(
  { people, kills, sideBySide }: Plan,
  live: (subject: Subject) => Promise<void>,
  last: (subject: Subject) => Promise<unknown> = closeProperly,
): Promise<readonly Subject[]> {
  const liveOne = async () => {
    const subject = await beginSubject(people);
    for (let life = 0; life < kills / sideBySide; life++) await live(subject);
    await last(subject);
    return subject;
  };
  const all = Array.from({ length: sideBySide }, liveOne);
  // All of them end before any failure is told, so that no browser is left behind.
  await Promise.allSettled(all);
  return Promise.all(all);
}

function problemsOf(all: readonly Subject[]): readonly string[] {
  return all.flatMap(({ problems }) => problems);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test(`no acknowledged change is lost in ${WRITING.kills} kills of the browser while it writes`, async () => {
  let hits = 0;
  const killed = await liveAll(WRITING, async (subject) => {
    await killWhileWriting(subject);
    if (subject.ledger.underWay() > 0) hits++;
  });
  const count = (name: keyof Subject['ledger']['counts']) =>
    sum(killed.map(({ ledger }) => ledger.counts[name]));
  console.log(
    `    ${hits} of ${WRITING.kills} kills met a change under way: ${count('cutOff')} of those changes were not there afterwards,` +
      ` ${count('cameThrough')} were; ${count('acknowledged')} changes were acknowledged`,
  );
  expect(problemsOf(killed), `KILLS_SEED=${SEED}`).toEqual([]);
  expect(hits).toBeGreaterThan(WRITING.kills / 2);
  expect(count('cutOff')).toBeGreaterThan(0);
});

test(`nobody is lost in ${RENEWING.kills} kills during a renewal, which goes on at the next unlocking with the old way in or the new`, async () => {
  const met: Record<Met, number> = { before: 0, 'half-way': 0, after: 0 };
  const count = (where: Met | null) => {
    if (where) met[where]++;
  };
  const killed = await liveAll(
    RENEWING,
    async (subject) => count(await killWhileRenewing(subject)),
    async (subject) => count(await closeProperly(subject)),
  );
  console.log(`    where the kills met the renewal: ${JSON.stringify(met)}`);
  expect(problemsOf(killed), `KILLS_SEED=${SEED}`).toEqual([]);
  expect(met['half-way']).toBeGreaterThan(0);
});

test('a write that a kill cut in half costs nothing, neither at the next start nor at the one after', async () => {
  const subject = await beginSubject(WRITING.people);
  for (let life = 0; life < CUTS; life++) {
    cutLastWrite(subject.profile);
    await killWhileWriting(subject);
  }
  await closeProperly(subject);
  expect(subject.problems, `KILLS_SEED=${SEED}`).toEqual([]);
});

test('when the browser finds its own files damaged and deletes the vault, the vault says so', async () => {
  const subject = await createSubject(page, SEED + begun++, 1);
  try {
    writeBehindCut(subject.profile);
    await expect(closeProperly(subject)).rejects.toThrow('{"state":"none","lost":true}');
  } finally {
    subject.remove();
  }
});

test('the raw profile folder holds no name, no template, no passphrase and no recovery code', () => {
  for (const { profile, seed, texts, ledger } of subjects) {
    const templates = templatesOf(seed, ledger.nextPerson());
    const { found, files, bytes } = searchProfile(profile, texts, templates);
    console.log(
      `    ${files} files, ${(bytes / 1e6).toFixed(1)} MB: searched for ${texts.size} texts and ${templates.length} templates`,
    );
    expect(found, `KILLS_SEED=${SEED}`).toEqual([]);
    expect(files).toBeGreaterThan(10);
  }
  expect(subjects).toHaveLength(WRITING.sideBySide + RENEWING.sideBySide + 1);
});

test('the same search finds names and templates in a profile where they lie in clear', async () => {
  const { live, profile, remove } = await createLives(page);
  try {
    await live((said, end) => {
      if (said.kind === 'planted') end.close();
      return said.kind === 'ready' ? { kind: 'plant', seed: SEED } : null;
    });
    const texts = wordsOf(SEED);
    const { found } = searchProfile(profile, texts, templatesOf(SEED, PLANTED));
    const kinds = (kind: string, folder: string) =>
      found.filter((text) => text.startsWith(kind) && text.endsWith(folder));
    for (const files of ['.log', '.ldb']) {
      expect(kinds('a text in Latin-1', files).length).toBeGreaterThan(0);
      expect(kinds('a text in UTF-16LE', files).length).toBeGreaterThan(0);
      for (const form of ['float32, little endian', 'float32, big endian', 'plain array'])
        expect(kinds(`a template as ${form}`, files).length).toBeGreaterThan(0);
    }
    expect(kinds('128 numbers', '').length).toBeGreaterThan(0);
  } finally {
    remove();
  }
});
