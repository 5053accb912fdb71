import { z } from 'zod';
import {
  Controller,
  Language,
  NoticeDraft,
  NoticeText,
  now,
  PurposeId,
  type Millis,
  type Notice,
  type Purpose,
} from '../../domain';
import { defaultTexts, RECOGNITION } from './defaults';

/** A notice while it is being written: fields may still be empty. */
export const Writing = z.strictObject({
  controller: z.strictObject({
    name: z.string(),
    address: z.string(),
    contact: z.string(),
    dpo: z.string().default(''),
    authority: z.string().default(''),
    jurisdiction: z.string().default(''),
  }),
  purposes: z.array(
    z.strictObject({ id: PurposeId, optional: z.boolean(), retentionDays: z.int() }),
  ),
  texts: z.array(
    z.strictObject({
      language: Language,
      body: z.string(),
      withoutFace: z.string(),
      purposes: z.record(PurposeId, z.strictObject({ title: z.string(), text: z.string() })),
    }),
  ),
  guardianBelow: z.int().nullable(),
  /** Days to answer, or `null` for no deadline. */
  answerDays: z.int().nullable(),
  eraseAfterDays: z.int(),
});
export type Writing = z.infer<typeof Writing>;
export type WritingText = Writing['texts'][number];

/** Days that data are kept by default: a year, after which most reasons to keep them have gone. */
const DEFAULT_RETENTION_DAYS = 365;

/** Below this age a guardian agrees by default: the highest that GDPR, Article 8 gives for a child's own consent. */
const DEFAULT_GUARDIAN_BELOW = 16;

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** The first notice: the prepared texts, with nobody responsible yet. */
export function firstWriting(): Writing {
  return {
    controller: { name: '', address: '', contact: '', dpo: '', authority: '', jurisdiction: '' },
    purposes: [{ id: RECOGNITION, optional: false, retentionDays: DEFAULT_RETENTION_DAYS }],
    texts: defaultTexts.map((text) => ({ ...text })),
    guardianBelow: DEFAULT_GUARDIAN_BELOW,
    answerDays: null,
    eraseAfterDays: 0,
  };
}

/** The next version, which begins as the one in force. Its deadline is set anew. */
export function nextWriting({ controller, purposes, texts, ...rules }: Notice): Writing {
  const { guardianBelow, eraseAfterDays } = rules;
  const { dpo = '', authority = '', jurisdiction = '' } = controller;
  const said = { ...controller, dpo, authority, jurisdiction };
  return { controller: said, purposes, texts, guardianBelow, answerDays: null, eraseAfterDays };
}

/** What would be published now, or `null` while something is missing. */
export function draftOf({ answerDays, ...writing }: Writing, at: Millis = now()) {
  const answerBy = answerDays === null ? null : at + answerDays * DAY_MILLIS;
  const controller = controllerOf(writing);
  return NoticeDraft.safeParse({ ...writing, controller, answerBy }).data ?? null;
}

/** Who is responsible, without what was left empty. */
function controllerOf({
  controller: { name, address, contact, ...more },
}: Pick<Writing, 'controller'>) {
  const said = Object.entries(more).filter(([, words]) => words.trim() !== '');
  return { name, address, contact, ...Object.fromEntries(said) };
}

/** Which fields of the first page are missing. */
export function missingOf(writing: Writing): ReadonlySet<'name' | 'contact'> {
  const { error } = Controller.safeParse(controllerOf(writing));
  return new Set((['name', 'contact'] as const).filter((field) => hasIssue(error, field)));
}

function hasIssue(error: z.ZodError | undefined, field: string): boolean {
  return error?.issues.some(({ path }) => path[0] === field) ?? false;
}

/** Whether everything in one language is written. */
export function isComplete(text: WritingText): boolean {
  return NoticeText.safeParse(text).success;
}

/** Adds a purpose that people may leave out, with empty words in every language. */
export function addPurpose(writing: Writing): Writing {
  const taken = new Set<string>(writing.purposes.map(({ id }) => id));
  let number = 2;
  while (taken.has(`purpose-${number}`)) number++;
  const id = PurposeId.parse(`purpose-${number}`);
  const purpose: Purpose = { id, optional: true, retentionDays: DEFAULT_RETENTION_DAYS };
  return {
    ...writing,
    purposes: [...writing.purposes, purpose],
    texts: writing.texts.map((text) => ({
      ...text,
      purposes: { ...text.purposes, [id]: { title: '', text: '' } },
    })),
  };
}

/** Takes a purpose out again, with its words. */
export function removePurpose(writing: Writing, id: PurposeId): Writing {
  return {
    ...writing,
    purposes: writing.purposes.filter((purpose) => purpose.id !== id),
    texts: writing.texts.map((text) => ({
      ...text,
      purposes: Object.fromEntries(Object.entries(text.purposes).filter(([key]) => key !== id)),
    })),
  };
}

/** Adds a language: with its prepared text if there is one, or else with the words of the first to translate. */
export function addLanguage(writing: Writing, language: Language): Writing {
  const first = writing.texts[0];
  const prepared = defaultTexts.find((text) => text.language === language);
  const begun = prepared ?? first;
  if (!begun || writing.texts.some((text) => text.language === language)) return writing;
  const purposes = { ...first?.purposes, ...begun.purposes };
  return { ...writing, texts: [...writing.texts, { ...begun, purposes, language }] };
}
