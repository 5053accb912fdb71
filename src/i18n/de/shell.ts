import type { Translated } from '../translated';

export const shell = {
  nav: {
    label: 'Hauptmenü',
    recognise: 'Erkennen',
    enrol: 'Registrieren',
    lock: 'Sperren',
  },
  kiosk: {
    sign: 'Terminal',
  },
  checkUsLink: 'Prüfen Sie uns: sehen Sie selbst, was diese App sendet und aufbewahrt',
  common: {
    cancel: 'Abbrechen',
    back: 'Zurück',
    tryAgain: 'Noch einmal versuchen',
    reload: 'Seite neu laden',
    step: 'Schritt {{current}} von {{total}}',
    showPassphrase: 'Passphrase zeigen',
    hidePassphrase: 'Passphrase verbergen',
  },
  loading: {
    title: 'Wird vorbereitet',
    label: 'Die Erkennungsmodelle werden geladen',
    amount: '{{loaded}} von {{total}} MB, {{percent}} %',
    checking: 'Sie werden geprüft und gestartet',
    stay: 'Das sind Dateien, die dieser App sagen, wie man Gesichter findet und vergleicht. Sie bleiben auf diesem Gerät.',
    starting: 'Countenance wird geöffnet',
  },
  engineFailed: {
    title: 'Das Erkennen kann nicht starten',
    unreachable: {
      title: 'Eine Modelldatei konnte nicht geladen werden ({{file}}).',
      text: 'Vielleicht ist die Verbindung abgebrochen. Nichts, was Sie gespeichert haben, wurde angerührt. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
    },
    damaged: {
      title: 'Eine Modelldatei ist nicht, was sie sein sollte ({{file}}).',
      text: 'Sie wurde nicht verwendet: Eine beschädigte oder veränderte Datei könnte die falsche Person erkennen. Nichts, was Sie gespeichert haben, wurde angerührt. Versuchen Sie es noch einmal; wenn es so bleibt, sagen Sie es denen, die diese Website betreiben.',
    },
    pack: {
      missing: {
        title: 'Das ausgewählte Erkennungsmodell ist weg ({{model}}).',
        text: 'Es ist auf diesem Gerät nicht mehr gespeichert. Registrierte Personen sind es noch. Verwenden Sie das Modell der App: Wer sich mit dem anderen registriert hat, muss sich dann neu registrieren. Oder importieren Sie danach dieselben Dateien noch einmal.',
      },
      damaged: {
        title: 'Das ausgewählte Erkennungsmodell ist beschädigt ({{model}}).',
        text: 'Es wurde nicht verwendet: Ein verändertes Modell könnte die falsche Person erkennen. Verwenden Sie das Modell der App: Wer sich mit dem anderen registriert hat, muss sich dann neu registrieren. Oder importieren Sie danach dieselben Dateien noch einmal.',
      },
      'does-not-run': {
        title: 'Das ausgewählte Erkennungsmodell läuft hier nicht ({{model}}).',
        text: 'Nichts, was Sie gespeichert haben, wurde angerührt. Versuchen Sie es noch einmal, oder verwenden Sie das Modell der App: Wer sich mit dem anderen registriert hat, muss sich dann neu registrieren.',
      },
      unreadable: {
        title: 'Der Browser sagt nicht, welches Erkennungsmodell ausgewählt wurde.',
        text: 'Nichts, was Sie gespeichert haben, wurde angerührt. Das kommt vor, wenn Websitedaten blockiert sind oder der Datenträger einen Fehler hat. Versuchen Sie es noch einmal.',
      },
      own: 'Das Modell der App verwenden',
    },
    unsupported: {
      title: 'Dieser Browser kann die Erkennung nicht ausführen.',
      text: 'Nichts, was Sie gespeichert haben, wurde angerührt. Aktualisieren Sie den Browser, oder verwenden Sie einen aktuellen Chrome, Edge, Firefox oder Safari. Der Browser meldet: {{detail}}',
    },
    died: {
      title: 'Das Erkennen hat unerwartet aufgehört.',
      text: 'Registrierte Personen sind sicher. Bilder, die gerade aufgenommen wurden, sind verloren. Laden Sie die Seite neu, um weiterzumachen.',
    },
  },
  vaultFailed: {
    title: 'Der Tresor kann nicht geöffnet werden',
    died: {
      title: 'Der Teil der App, der den Tresor führt, hat unerwartet aufgehört.',
      text: 'Was gespeichert wurde, ist noch da, verschlüsselt. Laden Sie die Seite neu, und entsperren Sie dann den Tresor.',
    },
  },
  storage: {
    full: {
      title: 'Auf diesem Gerät ist kein Platz mehr.',
      text: 'Es wurde nichts geändert. Schaffen Sie etwas Platz, und versuchen Sie es noch einmal.',
    },
    refused: {
      title: 'Der Browser hat die App nichts speichern lassen.',
      text: 'Es wurde nichts geändert. Das kommt in privaten Fenstern vor, und wenn Websitedaten in den Einstellungen des Browsers blockiert sind. Erlauben Sie sie für diese Website, und versuchen Sie es noch einmal.',
    },
  },
  fault: {
    title: 'Etwas ist schiefgegangen',
    what: 'In der App selbst ist ein Fehler aufgetreten.',
    text: 'Registrierte Personen sind sicher, verschlüsselt auf diesem Gerät. Bilder, die gerade aufgenommen wurden, sind verloren. Laden Sie die Seite neu, um weiterzumachen.',
    tooMuch: {
      title: 'Zu viel auf einmal',
      what: 'Von diesem Gerät wurde mehr auf einmal verlangt, als es leisten kann.',
      text: 'Nichts Gespeichertes ist verloren oder verändert. Warten Sie {{wait}} und laden Sie dann die Seite neu, um weiterzumachen.',
    },
  },
  insecure: {
    title: 'Diese Adresse kann nicht verwendet werden',
    what: 'Die Verbindung zu dieser Adresse ist nicht geschützt.',
    text: 'Browser geben einer Seite Kamera und Verschlüsselung nur auf Adressen, die mit https:// beginnen, oder auf diesem Computer selbst (localhost). Öffnen Sie die App unter einer solchen Adresse. Hier wurde nichts gespeichert.',
  },
  lockingSoon: {
    title: 'Wird gesperrt in {{wait}}',
    text: 'Eine Weile hat niemand die App verwendet. Jede Taste, jeder Klick und jede Berührung hält sie offen. Beim Sperren geht verloren, was noch nicht gespeichert ist, etwa eine halbe Registrierung.',
    stay: 'Offen lassen',
  },
  welcomed: {
    renewal: {
      title: 'Die Erneuerung des Tresors ist abgeschlossen.',
      text: 'Sie war unterbrochen worden. Von jetzt an öffnet nur die neue Passphrase den Tresor. Passkeys, der Wiederherstellungscode und andere Passphrasen öffnen ihn nicht mehr: Fügen Sie sie neu hinzu.',
    },
    upgrade: {
      title: 'Der Tresor wurde auf den neuesten Stand gebracht.',
      text: 'Eine ältere Version der App hatte ihn gespeichert. Alle, die registriert waren, sind es noch.',
    },
    recovery: {
      title: 'Zum Entsperren wurde der Wiederherstellungscode verwendet.',
      text: 'Wenn die Passphrase verloren ist, wählen Sie jetzt eine andere. Wenn jemand anders den Code gesehen haben könnte, ersetzen Sie ihn.',
    },
    read: 'Verstanden',
    office: 'Zum Tresor',
  },
  officerOnly: {
    title: 'Das kann nur eine zuständige Person sehen',
    text: 'Sperren Sie, und entsperren Sie dann mit der Passphrase einer zuständigen Person.',
  },
  notFound: {
    title: 'Hier ist nichts',
    text: 'Die Adresse enthält vielleicht einen Tippfehler. Es wurde nichts geändert.',
    home: 'Zum Anfang',
  },
} satisfies Translated<'de', 'shell'>;
