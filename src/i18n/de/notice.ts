import type { Translated } from '../translated';

export const notice = {
  notice: {
    language: 'Sprache',
    none: {
      title: 'Zuerst der Datenschutzhinweis',
      lead: 'Niemand wird registriert, bevor zu lesen ist, was mit dem Gesicht geschieht und wer verantwortlich ist. Dieser Text muss einmal geschrieben werden.',
      officer:
        'Ein guter Text ist in vier Sprachen vorbereitet. Es dauert einige Minuten, ihn zu ergänzen.',
      kiosk:
        'Eine zuständige Person muss ihn schreiben. Bis dahin kann sich hier niemand registrieren.',
      write: 'Den Hinweis schreiben',
    },
    read: {
      title: 'Bevor Sie entscheiden',
      lead: 'Bitte lesen Sie, was hier mit Ihrem Gesicht geschieht. Die Kamera bleibt aus.',
      next: 'Weiter',
      no: 'Nein, danke',
    },
    agree: {
      title: 'Stimmen Sie zu?',
      lead: 'Kreuzen Sie an, wozu Sie zustimmen. Erst danach öffnet sich die Kamera.',
      purposes: 'Wofür mein Gesicht verwendet werden darf',
      optional: 'Das können Sie weglassen.',
      name: 'Name',
      nameHint: 'Wird angezeigt, wenn Sie erkannt werden. Ein Vorname oder ein Spitzname genügt.',
      nameEmpty: 'Geben Sie einen Namen ein, mit dem Sie begrüßt werden.',
      nameBad:
        'Verwenden Sie höchstens {{max}} Zeichen, und nur Buchstaben, Ziffern und Zeichen, die man sehen kann.',
      contact: 'E-Mail-Adresse oder Telefonnummer (das können Sie leer lassen)',
      contactHint:
        'Um Sie wegen Ihrer Daten zu erreichen. Nur zuständige Personen können es lesen, ein Terminal nicht.',
      contactBad: 'Verwenden Sie höchstens {{max}} Zeichen.',
      minor: 'Die Person ist jünger als {{age}} Jahre.',
      guardian: 'Name des Elternteils oder der sorgeberechtigten Person',
      guardianHint: 'Sie muss hier sein, den Hinweis gelesen haben und zustimmen.',
      guardianEmpty: 'Geben Sie den Namen des Elternteils oder der sorgeberechtigten Person ein.',
      relation: 'In welchem Verhältnis sie zu der Person steht',
      relationHint: 'Zum Beispiel Mutter, Vater, Vormund.',
      relationEmpty: 'Geben Sie ein, in welchem Verhältnis sie zu der Person steht.',
      tick: 'Dieses Kästchen muss angekreuzt sein, um registriert zu werden. Wenn Sie nicht zustimmen, drücken Sie auf „Nein, danke“.',
      webcam: 'Ich stimme zu: Kamera verwenden',
      photo: 'Ich stimme zu: Foto verwenden',
      version: 'Datenschutzhinweis {{version}} vom {{day}}',
      again: 'Den Hinweis noch einmal lesen',
    },
    refused: {
      title: 'Sie sind nicht registriert',
      stored:
        'Die App zählt nur, wie oft in einem Monat jemand Nein sagt: nicht wer und nicht an welchem Tag.',
      done: 'Fertig',
      back: 'Den Hinweis noch einmal lesen',
    },
  },
} satisfies Translated<'de', 'notice'>;
