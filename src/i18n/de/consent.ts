import type { Translated } from '../translated';

export const consent = {
  person: { withdraw: { pending: 'Wird widerrufen …' } },
  consent: {
    done: 'Fertig',
    later: 'Später',
    no: 'Nein, ich widerrufe meine Einwilligung',
    your: {
      open: 'Ihre Einwilligung',
      answer: 'Lesen und antworten',
      asks: '{{name}}, was hier mit Ihrem Gesicht geschieht, wurde neu beschrieben. Bitte lesen Sie es, und sagen Sie, ob Sie weiterhin zustimmen.',
      title: 'Ihre Einwilligung',
      recognised: 'Sie wurden erkannt als',
      notYou:
        'Sie sind nicht {{name}}? Dann gehen Sie zurück, und schauen Sie noch einmal in die Kamera.',
      asked: {
        title: 'Es gibt einen neuen Datenschutzhinweis',
        text: 'Was hier mit Ihrem Gesicht geschieht, wurde neu beschrieben, seit Sie zugestimmt haben. Bitte lesen Sie es, und sagen Sie, ob Sie weiterhin zustimmen.',
        read: 'Den neuen Hinweis lesen',
        leave: 'Später',
      },
      kept: {
        title: 'Wozu Sie zugestimmt haben',
        text: 'Sie können es noch einmal lesen, und ändern, wofür Ihr Gesicht verwendet werden darf.',
        read: 'Den Hinweis lesen',
        leave: 'Alles so lassen, wie es ist',
      },
      back: {
        title: 'Widerrufen',
        text: 'Jederzeit und ohne Begründung. Von da an werden Sie hier nicht mehr erkannt.',
        action: 'Meine Einwilligung widerrufen',
      },
    },
    answer: {
      title: 'Was hier mit Ihrem Gesicht geschieht',
      lead: 'Bitte lesen Sie es. Auf der nächsten Seite können Sie sagen, ob Sie zustimmen.',
      tick: 'Kreuzen Sie an, wozu Sie zustimmen. Wofür Sie nichts ankreuzen, dafür wird Ihr Gesicht nicht verwendet.',
      yes: 'Ich stimme zu',
      pending: 'Wird gespeichert …',
    },
    answered: {
      title: 'Vielen Dank',
      text: 'Sie haben der Version {{version}} des Datenschutzhinweises zugestimmt.',
    },
    withdraw: {
      title: 'Ihre Einwilligung widerrufen?',
      lead: 'Von da an werden Sie hier nicht mehr erkannt.',
      erased:
        'Alles, was über Sie gespeichert ist, wird gelöscht, wie es in dem Hinweis steht, dem Sie zugestimmt haben.',
      receipt: 'Sie bekommen einen Beleg, auf dem steht, wann.',
      otherwise:
        'Es gibt einen gleichwertigen Weg ohne Ihr Gesicht. Sie können sich später neu registrieren.',
      guardian: 'Ein Elternteil oder eine sorgeberechtigte Person widerruft sie für die Person.',
      yes: 'Widerrufen',
      keep: 'Nicht widerrufen',
    },
    look: {
      title: 'Bitte schauen Sie noch einmal in die Kamera',
      lead: 'Damit niemand anders für Sie entscheidet. Sobald Sie erkannt werden, geht es von selbst weiter.',
      other: 'Die App erkennt {{name}} in diesem Bild nicht.',
    },
    trouble: {
      gone: {
        title: 'Sie sind hier nicht mehr registriert.',
        text: 'Ihre Einwilligung wurde inzwischen widerrufen. Es gibt nichts mehr zu entscheiden.',
      },
      inbox: {
        title: 'Ihre Antwort kann hier gerade nicht gespeichert werden.',
        text: 'Ein Teil des Tresors ist beschädigt. Es wurde nichts geändert. Bitte lassen Sie eine zuständige Person die App entsperren, das behebt es, und antworten Sie noch einmal.',
      },
      changed: {
        title: 'Inzwischen gibt es einen neueren Datenschutzhinweis.',
        text: 'Er wurde veröffentlicht, während Sie gelesen haben. Es wurde nichts gespeichert: Bitte lesen Sie ihn, und antworten Sie noch einmal.',
      },
    },
    withdrawn: {
      title: 'Einwilligung widerrufen',
      you: 'Sie werden hier nicht mehr erkannt.',
      other: '{{name}} wird nicht mehr erkannt.',
      erased: 'Alles, was gespeichert war, wurde gelöscht.',
      next: 'Alles, was gespeichert ist, wird gelöscht, wenn eine zuständige Person die App hier das nächste Mal öffnet.',
      after:
        'Alles, was gespeichert ist, wird gelöscht, wenn eine zuständige Person die App hier am {{day}} oder danach öffnet.',
      noReceipt:
        'Ein Beleg konnte nicht ausgestellt werden, weil der Schlüssel für die Unterschrift fehlt oder seine Zeit abgelaufen ist. Die Einwilligung ist trotzdem widerrufen.',
    },
  },
} satisfies Translated<'de', 'consent'>;
