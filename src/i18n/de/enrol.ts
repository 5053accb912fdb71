import type { Translated } from '../translated';

export const enrol = {
  enrol: {
    webcam: {
      title: 'Schauen Sie in die Kamera',
      progress: 'Aufgenommene Bilder',
      count_one: '{{taken}} von {{count}} Bild',
      count_other: '{{taken}} von {{count}} Bildern',
      turn: {
        straight: 'Schauen Sie gerade in die Kamera.',
        left: 'Drehen Sie jetzt den Kopf ein wenig nach links, von Ihnen aus.',
        right: 'Drehen Sie jetzt den Kopf ein wenig nach rechts, von Ihnen aus.',
        up: 'Heben Sie jetzt das Kinn ein wenig.',
        down: 'Senken Sie jetzt das Kinn ein wenig.',
      },
      take: 'Bild aufnehmen',
      stuck: 'Es klappt bei mir nicht',
      cannotTurn: 'Ich kann den Kopf nicht drehen',
      cannotTurnOn: 'Das ist in Ordnung. Schauen Sie einfach in die Kamera.',
      saving: 'Wird verschlüsselt gespeichert …',
    },
    glasses: {
      title: 'Tragen Sie manchmal eine Brille?',
      why: 'Wenn ja, sorgen zwei weitere Bilder dafür, dass Sie mit und ohne Brille erkannt werden. Die Kamera ist aus, bis Sie antworten.',
      no: 'Nein',
      yes: 'Ja, manchmal',
      changeTitle: 'Bitte wechseln',
      change:
        'Wenn Sie gerade eine Brille getragen haben, nehmen Sie sie ab. Wenn nicht, setzen Sie sie auf.',
      ready: 'Bereit',
      skip: 'Ohne das weiter',
    },
    photo: {
      title: 'Foto auswählen',
      lead: 'Eines genügt. Mehr Fotos, von verschiedenen Tagen und aus verschiedenen Winkeln, machen das Erkennen sicherer.',
      pick_one: 'Ein Gesicht wurde gefunden. Drücken Sie darauf, wenn es {{name}} gehört.',
      pick_other: '{{count}} Gesichter wurden gefunden. Drücken Sie auf das, das {{name}} gehört.',
      taken_one: '{{count}} von {{max}} Fotos verwendet',
      taken_other: '{{count}} von {{max}} Fotos verwendet',
      use: 'Gesicht {{number}} verwenden',
      added: 'Gesicht {{number}} wurde verwendet.',
      save: 'Speichern',
    },
    check: {
      title: 'Schauen Sie noch einmal',
      lead: 'Um sicher zu sein, dass es klappt, versucht die App jetzt, {{name}} zu erkennen. Vorher wird nichts gespeichert.',
      looking: 'Wird verglichen …',
      notYet: '{{name}} wird in diesem Bild noch nicht erkannt.',
      slow: {
        title: '{{name}} wurde noch nicht erkannt.',
        text: 'Nur {{name}} sollte jetzt in die Kamera schauen. Besseres Licht oder ein anderer Abstand kann helfen. Noch ist nichts gespeichert.',
      },
      again: 'Die Bilder noch einmal aufnehmen',
      photosAgain: 'Fotos noch einmal auswählen',
      cannot: 'Es klappt nicht',
    },
    duplicate: {
      title: 'Dieses Gesicht ist schon registriert',
      kiosk:
        'Sie müssen sich nicht noch einmal registrieren, und es wurde jetzt nichts gespeichert. Wenn Sie sich hier nie registriert haben, sieht Ihnen vielleicht jemand sehr ähnlich: Bitte fragen Sie eine zuständige Person. Bis dahin geht für Sie alles ohne Ihr Gesicht, wie es im Datenschutzhinweis steht.',
      lead: 'Es sieht aus wie {{names}}. Noch wurde nichts gespeichert.',
      done: 'Fertig',
      cancel: 'Abbrechen und nichts speichern',
      same: {
        title: 'Es ist {{name}}',
        text: 'Durch die neuen Bilder ist {{name}} leichter zu erkennen. Wo es zu viele sind, fallen die schlechtesten weg.',
        merge: 'Zu {{name}} hinzufügen',
      },
      other: {
        title: 'Es ist jemand anders',
        text: '{{name}} und {{names}} sehen sich für die App zu ähnlich. Beide bleiben registriert, und die App wird etwas verlangen, das über das Gesicht hinausgeht, weil sie sie nicht unterscheiden kann.',
        keep: 'Beide behalten',
      },
      merged: {
        title: 'Die Bilder wurden hinzugefügt',
        text_one:
          '{{name}} hat jetzt {{count}} Liste von Zahlen. Es wurde niemand neu registriert.',
        text_other:
          '{{name}} hat jetzt {{count}} Listen von Zahlen. Es wurde niemand neu registriert.',
      },
      inconsistent: 'Die Bilder sehen dieser Person nicht ähnlich genug. Es wurde nichts geändert.',
      'captures-gone':
        'Die Bilder haben zu lange gewartet und wurden gelöscht. Es wurde nichts geändert.',
      'not-found': 'Diese Person wurde inzwischen gelöscht. Es wurde nichts geändert.',
    },
    cannot: {
      title: 'Mit Ihrem Gesicht klappt es heute nicht',
      lead: 'Das liegt nicht an Ihnen. Das Licht, die Kamera oder die App selbst kann der Grund sein.',
      done: 'Fertig',
      again: 'Noch einmal versuchen',
      stored:
        'Über Sie ist nichts gespeichert. Die App zählt nur, wie oft es in einem Monat nicht klappt und ungefähr warum: nicht bei wem und nicht an welchem Tag.',
    },
    inconsistent: {
      title: 'Die Bilder scheinen nicht dieselbe Person zu zeigen.',
      text: 'Vielleicht kam jemand anders ins Bild. Es wurde nichts gespeichert. Nehmen Sie sie noch einmal auf, allein vor der Kamera.',
    },
    done: {
      title: '{{name}} ist registriert',
      tab: 'Registriert',
      text_one:
        'Gespeichert: {{count}} Liste von Zahlen, verschlüsselt, auf diesem Gerät. Es wurde kein Bild aufbewahrt.',
      text_other:
        'Gespeichert: {{count}} Listen von Zahlen, verschlüsselt, auf diesem Gerät. Es wurde kein Bild aufbewahrt.',
      quality: 'Qualität der Bilder: {{score}} von 100.',
      outliers_one: '{{count}} Bild wurde weggelassen, weil es nicht wie die anderen aussieht.',
      outliers_other:
        '{{count}} Bilder wurden weggelassen, weil sie nicht wie die anderen aussehen.',
      recognise: 'Zum Erkennen',
      another: 'Weitere Person registrieren',
    },
    gone: {
      title: 'Die Bilder haben zu lange gewartet und wurden gelöscht.',
      text: 'Es wurde nichts gespeichert. Ihre Zustimmung gilt weiter: Nehmen Sie die Bilder noch einmal auf.',
    },
    inbox: {
      title: 'An diesem Terminal kann gerade niemand gespeichert werden.',
      text: 'Ein Teil des Tresors ist beschädigt. Es wurde nichts gespeichert, und alle, die vorher registriert waren, sind es noch. Das Entsperren durch eine zuständige Person behebt es: sperren, mit der Passphrase einer zuständigen Person entsperren, und noch einmal registrieren.',
    },
  },
} satisfies Translated<'de', 'enrol'>;
