import type { Translated } from '../translated';

export const vault = {
  welcome: { next: 'Tresor anlegen' },
  unlock: {
    title: 'Willkommen zurück',
    lead: 'Geben Sie eine Passphrase ein, um den Tresor auf diesem Gerät zu entsperren.',
    leadWithout: 'Wählen Sie, wie Sie den Tresor auf diesem Gerät entsperren.',
    passphrase: 'Passphrase',
    submit: 'Entsperren',
    pending: 'Wird entsperrt …',
    empty: 'Geben Sie Ihre Passphrase ein.',
    wrong: 'Das öffnet diesen Tresor nicht. Es ist nichts verloren.',
    check: {
      passphrase: 'Prüfen Sie die Großschreibung und die Sprache der Tastatur.',
      recovery: 'Prüfen Sie jedes Wort und die Reihenfolge.',
    },
    others: 'Andere Wege zu entsperren',
    passkey: 'Passkey verwenden',
    noPasskeys:
      'Auch ein Passkey würde ihn öffnen, aber dieser Browser kann keine Passkeys verwenden.',
    recovery: 'Wiederherstellungscode verwenden',
    kiosk: 'Als Terminal öffnen',
    kioskOpening: {
      title: 'Das Terminal wird geöffnet',
      label: 'Wird mit dem Schlüssel dieses Geräts entsperrt',
    },
    code: {
      title: 'Wiederherstellungscode verwenden',
      lead: 'Geben Sie die zwölf Wörter ein, die gedruckt oder aufgeschrieben wurden, in ihrer Reihenfolge.',
      count_one: 'Ein Wiederherstellungscode hat zwölf Wörter. Sie haben {{count}} eingegeben.',
      count_other: 'Ein Wiederherstellungscode hat zwölf Wörter. Sie haben {{count}} eingegeben.',
    },
    wait: {
      title: 'Zu viele Versuche',
      text: 'Damit niemand raten kann, nimmt der Tresor den nächsten Versuch erst nach einer Weile an. Es wurde nichts geändert oder gelöscht.',
      left: 'Sie können es noch einmal versuchen in: {{wait}}.',
      over: 'Sie können es jetzt noch einmal versuchen.',
    },
    damaged: {
      title: 'Jeder Zugang zu diesem Tresor ist beschädigt.',
      text: 'Er kann nicht geöffnet werden. Es wurde nichts geändert oder gelöscht. Wenn Sie eine Sicherung haben, stellen Sie sie auf einem anderen Gerät oder in einem anderen Profil dieses Browsers wieder her, und lassen Sie diesen hier, wie er ist, damit jemand nachsehen kann, was geschehen ist.',
    },
    noVault: {
      title: 'Auf diesem Gerät gibt es keinen Tresor.',
      text: 'Er wurde vielleicht zusammen mit den Daten des Browsers gelöscht. Sie können einen neuen anlegen.',
    },
    newer: {
      title: 'Dieser Tresor wurde von einer neueren Version der App angelegt.',
      text: 'Es wurde nichts geändert. Laden Sie die Seite neu, um diese Version zu bekommen, und entsperren Sie dann noch einmal.',
    },
    task: {
      renewal: 'Die unterbrochene Erneuerung wird abgeschlossen',
      upgrade: 'Der Tresor wird auf den neuesten Stand gebracht',
    },
    taskAmount_one: '{{done}} von {{count}} Person',
    taskAmount_other: '{{done}} von {{count}} Personen',
    taskStay: 'Bitte lassen Sie diese Seite geöffnet.',
  },
  lockedBecause: {
    idle: {
      title: 'Zu Ihrer Sicherheit gesperrt',
      text: 'Eine Weile hat niemand die App verwendet. Alles Gespeicherte ist sicher. Was noch nicht gespeichert war, ist verloren.',
    },
    slept: {
      title: 'Gesperrt, weil das Gerät im Ruhezustand war',
      text: 'Alles Gespeicherte ist sicher. Was noch nicht gespeichert war, ist verloren.',
    },
    'taken-over': {
      title: 'Gesperrt, weil der Tresor in einem anderen Tab geöffnet wurde',
      text: 'Alles Gespeicherte ist sicher. Was in diesem Tab noch nicht gespeichert war, ist verloren.',
    },
    storage: {
      title: 'Gesperrt, weil der Browser die App ihren Speicher nicht lesen ließ',
      text: 'Die App sperrt sich lieber, als mit Daten weiterzumachen, die vielleicht veraltet sind. Entsperren Sie, um weiterzumachen. Wenn es wieder geschieht, starten Sie den Browser neu.',
    },
  },
  elsewhere: {
    title: 'Der Tresor ist in einem anderen Tab geöffnet',
    lead: 'Nur in einem Tab oder Fenster kann er gleichzeitig offen sein.',
    text: 'Wenn Sie ihn hier verwenden, wird der andere sofort gesperrt. Was dort unfertig ist, etwa eine halbe Registrierung, wird verworfen. Alles Gespeicherte bleibt erhalten.',
    here: 'Hier verwenden',
    pending: 'Es wird auf den anderen Tab gewartet …',
    kept: {
      title: 'Der andere Tab hat nicht losgelassen.',
      text: 'Es wurde nichts geändert. Schließen Sie ihn, und versuchen Sie es noch einmal.',
    },
  },
} satisfies Translated<'de', 'vault'>;
