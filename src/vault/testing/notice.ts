import { NoticeDraft } from '../../domain';

const text = (language: string, title: string, body: string) => ({
  language,
  body,
  withoutFace: 'Ring the bell.',
  purposes: {
    door: { title, text: `${title}, every morning.` },
    attendance: { title: `${title} (2)`, text: `${title}, and when.` },
  },
});

/** A notice for tests: two languages, a purpose that has to be agreed to and one that need not; who leaves is erased at once. */
export const draft = NoticeDraft.parse({
  controller: { name: 'Riverside School', address: 'Quay 1', contact: 'office@school.example' },
  purposes: [
    { id: 'door', optional: false, retentionDays: 365 },
    { id: 'attendance', optional: true, retentionDays: 30 },
  ],
  texts: [
    text('en', 'Opening the door', 'We would like to know your face.'),
    text('de', 'Die Tür öffnen', 'Wir möchten Ihr Gesicht kennen.'),
  ],
  guardianBelow: 16,
  answerBy: null,
  eraseAfterDays: 0,
});
