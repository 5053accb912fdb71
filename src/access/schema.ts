import { z } from 'zod';
import {
  AttestedBy,
  AuditEntry,
  BadgeId,
  ConsentEvent,
  ConsentId,
  ConsentRecord,
  consentStates,
  Contact,
  Correction,
  DataRequest,
  DisplayName,
  DoorEvent,
  EarlierConsent,
  Millis,
  ModelId,
  Notice,
  PersonDetails,
  PersonId,
  PersonRecord,
  ReceiptId,
  Rejection,
  Restriction,
  SampleQuality,
  Signature,
  SignedReceipt,
  Signer,
  SlotId,
  SubjectId,
  TemplateLength,
} from '../domain';

/** First field of every export, so that nothing else is taken for one. */
export const EXPORT_FORMAT = 'countenance-person-export';

/** Version of the format (docs/person-export.md). */
export const EXPORT_VERSION = 1;

/**
 * The officer's way in without what it is called: that is often the name of an employee, whom the person has no right to be told (Court of Justice of the
 * European Union, C-579/21, Pankki S).
 */
const Officer = AttestedBy.omit({ label: true });

const ExportedEvent = ConsentEvent.omit({ attestedBy: true }).extend({
  attestedBy: Officer.optional(),
});

const ExportedDetails = PersonDetails.extend({
  consent: z.union([ConsentRecord.extend({ events: z.array(ExportedEvent) }), EarlierConsent]),
  corrections: z.array(Correction.extend({ by: Officer })),
  restrictions: z.array(Restriction.extend({ by: Officer })),
});
export type ExportedDetails = z.infer<typeof ExportedDetails>;

/** What is filed of a visit: that it was, and perhaps that it was not. */
const ExportedVisit = z.union([DoorEvent, Rejection.extend({ by: Officer })]);
export type ExportedVisit = z.infer<typeof ExportedVisit>;

/** A template as the network made it: no vault's rotation is on it. */
const ExportedTemplate = z.strictObject({
  id: z.uuid().describe('Random. Names this template in the vault.'),
  model: ModelId.describe(
    'The network and the way faces are prepared for it. Templates of different models cannot be compared.',
  ),
  numbers: TemplateLength.describe('How many numbers it has.'),
  float32: z
    .base64()
    .describe(
      'The numbers: IEEE 754 binary32, little endian, in base64; their squares add up to 1.',
    ),
  quality: SampleQuality.nullable().describe(
    'How good the picture was that it was made of (0 to 100), and how far the head was turned (degrees). null: not measured.',
  ),
});

/** What a kiosk reported about the person and no officer's session could file, because it could not be believed. */
const SetAside = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consent'), consent: EarlierConsent }),
  z.strictObject({
    kind: z.literal('event'),
    recordId: ConsentId,
    subject: SubjectId,
    event: ExportedEvent,
    contact: Contact.nullable(),
  }),
]);
export type SetAside = z.infer<typeof SetAside>;

/** What passes for a kiosk's word about a visit, with the signature that does not show that one of this vault wrote it. */
const UnbelievedVisit = z.strictObject({
  event: DoorEvent,
  signer: Signer,
  signature: Signature,
});

/** When everything about the person will be erased, and why then. */
const ErasureDay = z.strictObject({
  at: Millis.nullable().describe('null: no day has been set; the notices say what was promised.'),
  why: z
    .enum(['withdrawn', 'promise', 'rule'])
    .nullable()
    .describe(
      'withdrawn: they took their consent back. promise: what the notice promised. rule: a shorter time that the office has set.',
    ),
});
export type ErasureDay = z.infer<typeof ErasureDay>;

const moment = 'Moments are milliseconds since 1970-01-01T00:00:00Z.';

/**
 * Everything that a vault holds about one person. What the vault keeps in `PersonRecord` and `PersonDetails` is taken over field by field, so that a field
 * which is added there is handed out, too.
 */
export const PersonExport = z
  .strictObject({
    format: z.literal(EXPORT_FORMAT),
    version: z.literal(EXPORT_VERSION),
    createdAt: Millis,
    /** Random: says nothing about the person. */
    id: PersonId,
    ...PersonRecord.omit({ qualities: true }).shape,
    standing: z
      .enum([...consentStates, 'restricted', 'expired'])
      .describe(
        'active: is recognised. asked: is recognised and has not answered the latest notice yet. overdue: has not, and is not recognised. withdrawn: took their consent back, and is not recognised. restricted: their data are kept and not used. expired: their time is over, and they are not recognised.',
      ),
    details: ExportedDetails.nullable().describe(
      'null: damaged, so that nobody can read it any more.',
    ),
    templates: z.array(ExportedTemplate),
    receipts: z.array(z.strictObject({ id: ReceiptId, file: z.string() })),
    unwritableReceipts: z
      .int()
      .nonnegative()
      .describe(
        'Receipts that cannot be written again, because their notice is damaged or was never here.',
      ),
    notices: z.array(Notice).describe('The notices that the person has answered.'),
    visits: z.array(ExportedVisit).describe('What doors noted down, oldest first.'),
    kiosks: z
      .array(z.strictObject({ id: SlotId, name: z.string().nullable() }))
      .describe('The doors of these visits. null: it is no longer there.'),
    badges: z.array(z.strictObject({ id: BadgeId, name: DisplayName })),
    requests: z.array(DataRequest).describe('What the person asked for, and what was answered.'),
    audit: z
      .array(AuditEntry)
      .describe('Who did what with these data, oldest first, up to the making of this file.'),
    erasure: ErasureDay,
    setAside: z.strictObject({
      messages: z.array(SetAside),
      visits: z.array(UnbelievedVisit),
    }),
    unreadable: z
      .int()
      .nonnegative()
      .describe('Records about this person that are damaged, so that nobody can read them.'),
  })
  .describe(`Everything that a Countenance vault holds about one person. ${moment}`);
export type PersonExport = z.infer<typeof PersonExport>;

/** What an export is written from: the same, with the receipts themselves in place of the names of their files. */
export type Held = Omit<PersonExport, 'format' | 'version' | 'receipts'> & {
  readonly receipts: readonly SignedReceipt[];
};
