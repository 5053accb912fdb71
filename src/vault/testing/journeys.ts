import {
  DisplayName,
  Language,
  type Agreement,
  type CaptureId,
  type NoticeDraft,
  type PersonId,
  type PublishedNotice,
  type Template,
} from '../../domain';
import type { Enrolment } from '../index';
import { eraseDisk, readDisk, writeDisk, type Disk } from './disk';
import {
  BUILT_IN,
  endTestVaults,
  startTestVault,
  type Announcement,
  type TestVault,
} from './engine';
import { near } from './faces';
import { draft } from './notice';

/** The passphrase of the first officer in every test. */
export const PASSPHRASE = 'a long walk by the sea';
export const byPassphrase = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
export const done = { ok: true, value: null } as const;

/** Why a call was refused, as its reply says it. */
export function refused(kind: string, more: object = {}) {
  return { ok: false, error: { kind, ...more } };
}

/** Starts from an empty disk, with nobody else at it. */
export async function fromNothing(): Promise<void> {
  endTestVaults();
  await eraseDisk();
}

/** An open, empty vault. */
export async function createdVault(): Promise<TestVault> {
  const started = await startTestVault();
  must(await started.vault.create(PASSPHRASE));
  return started;
}

interface Office {
  readonly started: TestVault;
  /** Opens it without the half second that a passphrase takes. */
  readonly code: { readonly kind: 'recovery'; readonly words: string };
}

let first: { readonly disk: Disk; readonly code: Office['code'] } | null = null;

/**
 * An open, empty vault with a recovery code, on an otherwise empty disk. Its keys are stretched once for each test file; afterwards the same
 * records are put on the disk again.
 */
export async function openOffice(): Promise<Office> {
  await fromNothing();
  if (first) {
    // Makes the stores.
    must(await (await startTestVault()).vault.status());
    endTestVaults();
    await writeDisk(first.disk);
    const started = await startTestVault();
    must(await started.vault.unlock(first.code));
    return { started, code: first.code };
  }
  const started = await createdVault();
  const code = await addRecoveryCode(started);
  first = { disk: await readDisk(), code };
  return { started, code };
}

/** Closes this tab, opens another one and unlocks the vault there. */
export async function reopened(
  before: TestVault,
  opener: Opener = byPassphrase,
  announced: Announcement | null = BUILT_IN,
) {
  before.end();
  const again = await startTestVault(announced);
  const unlocked = must(await again.vault.unlock(opener));
  return { ...again, unlocked };
}

type Opener = Parameters<TestVault['vault']['unlock']>[0];

/** Adds a recovery code. @returns what opens the vault with it, without the half second that a passphrase takes */
export async function addRecoveryCode({ vault }: TestVault, proof: Proof = byPassphrase) {
  const { words, ask } = must(await vault.makeRecoveryCode({ proof }));
  const answers = ask.map((word) => words[word - 1] ?? '');
  must(await vault.confirmRecoveryCode({ answers, label: 'Sheet in the safe' }));
  return { kind: 'recovery', words: words.join(' ') } as const;
}

type Proof = Parameters<TestVault['vault']['makeRecoveryCode']>[0]['proof'];

/** Publishes a notice that differs from the one of every test as said. */
export async function publish(
  { vault }: TestVault,
  change: Partial<NoticeDraft> = {},
): Promise<PublishedNotice> {
  return must(await vault.publishNotice({ ...draft, ...change }));
}

/** The notice in force; in an office that has none yet, the one of every test is published first. */
export async function noticeOf(started: TestVault): Promise<PublishedNotice> {
  return must(await started.vault.readNotice()) ?? publish(started);
}

/** A yes to everything that the notice in force asks. */
export async function agreementTo(started: TestVault): Promise<Agreement> {
  const { notice } = await noticeOf(started);
  const [text] = notice.texts;
  if (!text) throw new Error('a notice has a text');
  const purposes = notice.purposes.map(({ id }) => id);
  const { version } = notice;
  return { version, language: text.language, purposes, method: 'screen', guardian: null };
}

/** A request to enrol somebody, as a screen makes it. The last look is taken at the first of these templates. */
export async function enrolment(
  started: TestVault,
  name: string,
  templates: readonly Template[],
): Promise<Enrolment> {
  const captureIds = templates.map((template) => started.capture(template));
  const [face] = templates;
  return {
    name: DisplayName.parse(name),
    contact: null,
    agreement: await agreementTo(started),
    captureIds,
    checkId: face ? started.capture(near(face)) : null,
    onDuplicate: 'refuse',
    photos: [],
  };
}

/** A request to enrol somebody who agrees to the first notice, whether there is one or not. */
export function unasked(name: string, captureIds: CaptureId[]): Enrolment {
  return {
    name: DisplayName.parse(name),
    contact: null,
    agreement: {
      version: 1,
      language: Language.parse('en'),
      purposes: draft.purposes.map(({ id }) => id),
      method: 'screen',
      guardian: null,
    },
    captureIds,
    checkId: null,
    onDuplicate: 'refuse',
    photos: [],
  };
}

/** Enrols somebody with these templates. */
export async function enrol(
  started: TestVault,
  name: string,
  templates: readonly Template[],
): Promise<PersonId> {
  const request = await enrolment(started, name, templates);
  return must(await started.vault.enrol(request)).personId;
}

/** The value of a call that has to succeed. */
export function must<T>(
  result:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
