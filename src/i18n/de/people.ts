import type { Translated } from '../translated';

export const people = {
  recognise: {
    title: 'Erkennen',
    camera: 'Kamera',
    photo: 'Foto',
    source: 'Wo gesucht wird',
    pause: 'Kamera ausschalten',
    resume: 'Kamera einschalten',
    paused: 'Die Kamera ist aus.',
    faces_zero: 'Niemand im Bild',
    faces_one: '{{count}} Gesicht im Bild',
    faces_other: '{{count}} Gesichter im Bild',
    photoFaces_zero: 'Kein Gesicht im Foto',
    photoFaces_one: '{{count}} Gesicht im Foto',
    photoFaces_other: '{{count}} Gesichter im Foto',
    nobody: 'Stellen Sie sich vor die Kamera.',
    looking: 'Wird gesucht …',
    unknown: 'Nicht registriert',
    unknownText: 'Ein gutes Bild, und keine registrierte Person sieht so aus.',
    ambiguous: 'Schwer zu unterscheiden',
    ambiguousText:
      'Es könnte {{names}} sein. Sie sehen sich zu ähnlich, um zu wählen, also wird niemand genannt.',
    alike: 'Das Gesicht genügt nicht',
    alikeText:
      'Es könnte {{names}} sein, oder jemand anders, der registriert ist und gleich aussieht. Keine Kamera kann sie unterscheiden, deshalb ist mehr als das Gesicht nötig: Bitte fragen Sie eine zuständige Person.',
    notEnough: 'Noch nicht deutlich genug',
    halted: 'Gerade wird niemand verglichen',
    haltedText: 'Zu viele nacheinander wurden nicht erkannt.',
    modelNotApproved: 'Nicht verglichen',
    modelNotApprovedText:
      'Die App arbeitet mit einem Erkennungsmodell, das keine zuständige Person für diesen Tresor genehmigt hat. Bitte sagen Sie einer zuständigen Person Bescheid.',
    odds: {
      measured: 'Etwa 1 von {{number}} fremden Personen sieht so ähnlich aus.',
      'at-least': 'Weniger als 1 von {{number}} fremden Personen sieht so ähnlich aus.',
    },
    oddsShort: {
      measured: '1 von {{number}} Fremden',
      'at-least': 'unter 1 von {{number}} Fremden',
    },
    empty: {
      title: 'Noch ist niemand registriert',
      text: 'Die App erkennt nur Personen, die zugestimmt haben. Registrieren Sie die erste, um anzufangen.',
      enrol: 'Person registrieren',
    },
  },
} satisfies Translated<'de', 'people'>;
