import {
  BadgeId,
  CalendarDay,
  DisplayName,
  Language,
  Millis,
  ModelId,
  newId,
  Notice,
  PersonId,
  PurposeId,
  RequestId,
  SlotId,
  SubjectId,
  ConsentId,
  VisitId,
} from '../../domain';
import type { Held } from '../index';

const door = PurposeId.parse('door');
const kiosk = newId(SlotId);
const id = newId(PersonId);
const came = newId(VisitId);
export const at = (text: string) => Millis.parse(Date.parse(text));

/** Somebody of whom there is some of everything but receipts, with words that are meant to do harm. */
export const held: Held = {
  createdAt: at('2026-11-30T09:00:00Z'),
  id,
  name: DisplayName.parse('Zoë </title><script>alert(1)</script> & "Söhne"'),
  enrolledAt: at('2026-09-01T08:00:00Z'),
  agreed: {
    version: 1,
    at: at('2026-09-01T08:00:00Z'),
    language: Language.parse('en'),
    purposes: [door],
    recordId: newId(ConsentId),
    subject: newId(SubjectId),
  },
  withdrawnAt: null,
  alike: [newId(PersonId)],
  restrictedAt: null,
  seenOn: CalendarDay.parse('2026-11-02'),
  group: null,
  held: true,
  standing: 'active',
  details: {
    consent: {
      textVersion: '1',
      purpose: 'recognition-on-this-device',
      givenAt: at('2026-09-01T08:00:00Z'),
    },
    earlier: null,
    contact: "zoe@example.org'><img src=https://evil.example/x onerror=alert(2)>",
    photos: ['ab'.repeat(32)],
    hold: {
      reason: 'a claim before court',
      reviewOn: CalendarDay.parse('2027-02-01'),
      since: at('2026-11-03T08:00:00Z'),
    },
    corrections: [
      {
        at: at('2026-11-03T08:00:00Z'),
        by: { way: newId(SlotId) },
        field: 'name',
        before: 'Zoe',
        after: 'Zoë',
      },
    ],
    restrictions: [
      {
        at: at('2026-11-04T08:00:00Z'),
        by: { way: newId(SlotId) },
        reason: 'objection',
        note: 'by telephone',
        endedAt: at('2026-11-05T08:00:00Z'),
      },
    ],
    guardianName: null,
  },
  templates: [
    {
      id: crypto.randomUUID(),
      model: ModelId.parse('dlib-resnet-v1+align-1'),
      numbers: 128,
      float32: btoa(String.fromCharCode(...new Uint8Array(512))),
      quality: { score: 71, yaw: -4, pitch: 2 },
    },
  ],
  receipts: [],
  unwritableReceipts: 1,
  notices: [
    Notice.parse({
      version: 1,
      publishedAt: at('2026-08-01T08:00:00Z'),
      controller: { name: 'Riverside School', address: 'Quay 1', contact: 'office@school.example' },
      purposes: [{ id: door, optional: false, retentionDays: 365 }],
      texts: [
        {
          language: 'en',
          body: 'We would like to know your face.',
          withoutFace: 'Ring the bell.',
          purposes: { [door]: { title: 'Opening the door', text: 'Every morning.' } },
        },
      ],
      guardianBelow: null,
      answerBy: null,
      eraseAfterDays: 7,
    }),
  ],
  visits: [
    {
      id: came,
      at: at('2026-11-02T07:30:00Z'),
      kiosk,
      kind: 'check-in',
      known: { by: 'face', person: id },
    },
    {
      id: newId(VisitId),
      at: at('2026-11-02T07:30:09Z'),
      kiosk,
      kind: 'undo',
      undoes: came,
    },
  ],
  kiosks: [{ id: kiosk, name: 'Front door' }],
  badges: [{ id: newId(BadgeId), name: DisplayName.parse('Zoë') }],
  requests: [
    {
      id: newId(RequestId),
      kind: 'access',
      requester: { kind: 'person', id, name: DisplayName.parse('Zoë'), pseudonym: null },
      receivedOn: CalendarDay.parse('2026-11-25'),
      note: 'By letter',
      extension: null,
      answer: null,
    },
  ],
  audit: [],
  erasure: { at: at('2027-09-01T00:00:00Z'), why: 'promise' },
  setAside: { messages: [], visits: [] },
  unreadable: 2,
};
