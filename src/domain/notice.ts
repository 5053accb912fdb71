import { z } from 'zod';
import { Millis } from './ids';

/** A language as a BCP 47 tag, such as `en`, `de-CH` or `zh-Hant`. */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/)
  .brand<'Language'>();
export type Language = z.infer<typeof Language>;

/** What faces are used for, by a short name that stays the same in every language and version. */
export const PurposeId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .brand<'PurposeId'>();
export type PurposeId = z.infer<typeof PurposeId>;

/** SHA-256, as 64 hexadecimal digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

/** Text as somebody typed it. Half a character (a lone surrogate) has no canonical JSON (RFC 8785, 3.2.2.2), so nobody could sign it. */
export const Words = z
  .string()
  .trim()
  .refine((text) => text.isWellFormed(), 'half a character');

/** Most days that a notice may promise or allow: a working life. */
export const MOST_DAYS = 50 * 366;

/** One thing that faces are used for. */
export const Purpose = z.strictObject({
  id: PurposeId,
  /** Whether somebody may enrol without agreeing to this one. */
  optional: z.boolean(),
  /** Days after which the data kept for it are erased, as promised to the person. */
  retentionDays: z.int().min(1).max(MOST_DAYS),
});
export type Purpose = z.infer<typeof Purpose>;

const PurposeText = z.strictObject({
  title: Words.min(1).max(100),
  text: Words.min(1).max(1000),
});

/** A notice in one language. */
export const NoticeText = z.strictObject({
  language: Language,
  /** What somebody reads before they decide, in Markdown. HTML in it is shown as text. */
  body: Words.min(1).max(20_000),
  /** The equal way for whoever does not want to use their face, in Markdown. */
  withoutFace: Words.min(1).max(2000),
  purposes: z.record(PurposeId, PurposeText),
});
export type NoticeText = z.infer<typeof NoticeText>;

/** Who decides why and how the data are used (GDPR, Article 4(7)), and how to reach them. */
export const Controller = z.strictObject({
  name: Words.min(1).max(200),
  address: Words.max(500),
  /** E-mail address, telephone number or place. */
  contact: Words.min(1).max(200),
  /** How to reach the data protection officer (GDPR, Article 13(1)(b)). Missing where there is none, as in notices of before November 2026. */
  dpo: Words.min(1).max(200).optional(),
  /** The authority that supervises the controller, and how to reach it (Article 13(2)(d)). Missing where nobody said. */
  authority: Words.min(1).max(200).optional(),
  /** Country or region whose law applies. Missing where nobody said. */
  jurisdiction: Words.min(1).max(100).optional(),
});
export type Controller = z.infer<typeof Controller>;

const notice = {
  controller: Controller,
  purposes: z
    .array(Purpose)
    .min(1)
    .max(8)
    .refine(
      (all) => new Set(all.map(({ id }) => id)).size === all.length,
      'no purpose may occur twice',
    )
    .refine((all) => all.some(({ optional }) => !optional), 'one purpose has to be the main one'),
  texts: z
    .array(NoticeText)
    .min(1)
    .max(12)
    .refine(
      (all) => new Set(all.map(({ language }) => language)).size === all.length,
      'no language may occur twice',
    ),
  /** Below this age, in years, a guardian has to agree; `null` where that is never asked. */
  guardianBelow: z.int().min(1).max(25).nullable(),
  /** Until when those who agreed to an earlier version may answer; afterwards they are suspended. `null`: no deadline. */
  answerBy: Millis.nullable(),
  /** Days from a withdrawal to the erasure of everything about the person; 0: at once. */
  eraseAfterDays: z.int().min(0).max(365),
};

type Texts = { purposes: readonly Purpose[]; texts: readonly NoticeText[] };
const complete = ({ purposes, texts }: Texts) =>
  texts.every(
    (text) =>
      Object.keys(text.purposes).length === purposes.length &&
      purposes.every(({ id }) => text.purposes[id] !== undefined),
  );
const INCOMPLETE = 'every language has to name every purpose, and no other';

/** What an officer writes. */
export const NoticeDraft = z.strictObject(notice).refine(complete, INCOMPLETE);
export type NoticeDraft = z.infer<typeof NoticeDraft>;

/** A notice as it was published. It never changes: another version takes its place. */
export const Notice = z
  .strictObject({ version: z.int().positive(), publishedAt: Millis, ...notice })
  .refine(complete, INCOMPLETE);
export type Notice = z.infer<typeof Notice>;

/** A published notice and the hash by which consent records name it: SHA-256 of its canonical JSON (RFC 8785). */
export interface PublishedNotice {
  readonly notice: Notice;
  readonly hash: Sha256;
}
