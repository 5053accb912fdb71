import type { Translated } from '../translated';

export const office = {
  office: {
    loading: 'Wird entschlüsselt …',
    progress_one: '{{done}} von {{total}} Person',
    progress_other: '{{done}} von {{total}} Personen',
    officerOnly: {
      title: 'Das kann nur eine zuständige Person.',
      text: 'Die App wurde als Terminal geöffnet und hat dafür keinen Schlüssel. Sperren Sie sie, und entsperren Sie sie als zuständige Person. Es wurde nichts geändert.',
    },
    modelNotApproved: {
      title: 'Das Erkennungsmodell ist für diesen Tresor nicht genehmigt.',
      text: 'Was es aus Gesichtern macht, wird weder verglichen noch gespeichert. Eine zuständige Person muss das Modell genehmigen oder ein anderes wählen. Es wurde nichts geändert.',
    },
    voucherEnded: {
      title: 'Dieses Terminal kann gerade keine Einwilligungen annehmen.',
      text: 'Seine Zeit, Belege zu unterschreiben, ist abgelaufen: Seit 100 Tagen hat keine zuständige Person die App hier geöffnet, oder die Uhr dieses Geräts geht falsch. Es wurde nichts gespeichert. Personen werden weiter erkannt und können ihre Einwilligung weiter widerrufen. Eine zuständige Person, die die App hier entsperrt, bringt es in Ordnung.',
    },
  },
  proof: {
    title: 'Bestätigen Sie, dass Sie es sind',
    wrong:
      'Das ist kein Zugang für eine zuständige Person. Es wurde nichts geändert. Prüfen Sie Ihre Eingabe, und versuchen Sie es noch einmal.',
    passkey: 'Passkey verwenden',
    passphrase: {
      label: 'Passphrase',
      hint: 'Die Passphrase einer zuständigen Person. Die eines Terminals genügt nicht.',
      empty: 'Geben Sie die Passphrase ein.',
      use: 'Stattdessen eine Passphrase verwenden',
    },
    recovery: {
      label: 'Wiederherstellungscode',
      hint: 'Die zwölf Wörter, mit einem Leerzeichen dazwischen.',
      empty: 'Geben Sie die zwölf Wörter ein.',
      use: 'Stattdessen den Wiederherstellungscode verwenden',
    },
  },
  passkeys: {
    use: {
      refused: {
        title: 'Es wurde kein Passkey verwendet.',
        text: 'Der Vorgang wurde abgebrochen, hat zu lange gedauert, oder dieses Gerät hat keinen Passkey für diesen Tresor. Es wurde nichts geändert. Versuchen Sie es noch einmal, oder verwenden Sie einen anderen Zugang.',
      },
      'no-prf': {
        title: 'Dieser Passkey kann hier nicht verwendet werden.',
        text: 'Der Browser oder das Gerät hat das Geheimnis nicht herausgegeben, das der Tresor braucht. Es wurde nichts geändert. Verwenden Sie einen anderen Zugang.',
      },
    },
  },
} satisfies Translated<'de', 'office'>;
