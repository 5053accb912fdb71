import type { Translated } from '../translated';

export const door = {
  door: {
    title: 'Terminal',
    tab: 'Terminal',
    loading: 'Wird vorbereitet',
    idle: {
      attendance: 'Kommen oder gehen',
      'check-in': 'Kommen eintragen',
      'check-out': 'Gehen eintragen',
      access: 'Eintreten',
      presence: 'Willkommen',
      stepUp: 'Stellen Sie sich vor die Kamera.',
      tap: 'Drücken Sie „Start“, und schauen Sie dann in die Kamera.',
      start: 'Start',
      served: 'Alles erledigt. Bitte machen Sie Platz für die nächste Person.',
    },
    zone: 'Nur ein Gesicht zwischen den Linien wird verglichen.',
    private: {
      title: 'Gesichter werden auf diesem Gerät verglichen',
      text: 'Es wird kein Bild aufbewahrt, und nichts verlässt das Gerät. Nur wer zugestimmt hat, wird erkannt.',
      read: 'Hinweis lesen',
      scan: 'Scannen, um den Hinweis auf Ihrem Handy zu lesen',
      code: 'QR-Code: der Datenschutzhinweis zu Gesichtern an dieser Tür',
      gist: 'Gesichter werden nur auf diesem Gerät verglichen, und nur mit Personen, die zugestimmt haben. Es wird kein Bild aufbewahrt. Verantwortlich: {{controller}}. Fragen und Rechte: {{contact}}. Ohne Ihr Gesicht: Verwenden Sie einen Code, oder fragen Sie. Datenschutzhinweis Nummer {{version}} vom {{day}}.',
    },
    looking: {
      title: 'Schauen Sie in die Kamera',
      comparing: 'Einen Moment',
    },
    asking: {
      title: 'Hallo {{name}}',
      question: 'Was möchten Sie tun?',
    },
    kinds: {
      'check-in': 'Kommen eintragen',
      'check-out': 'Gehen eintragen',
      entry: 'Eintreten',
      presence: 'Eintragen, dass ich hier war',
    },
    writing: 'Wird eingetragen',
    done: {
      'check-in': 'Willkommen, {{name}}',
      'check-out': 'Auf Wiedersehen, {{name}}',
      entry: 'Willkommen, {{name}}',
      presence: 'Willkommen, {{name}}',
      written: {
        'check-in': 'Ihr Kommen ist eingetragen seit {{time}}.',
        'check-out': 'Ihr Gehen ist eingetragen seit {{time}}.',
        entry: 'Ihr Eintritt wurde um {{time}} eingetragen.',
        presence: 'Um {{time}} wurde eingetragen, dass Sie hier sind.',
      },
      repeated: 'Das wurde schon um {{time}} eingetragen. Es wurde kein zweites Mal eingetragen.',
      stuck: 'Die Tür hat sich nicht von selbst geöffnet.',
      stuckAsk: 'Fragen Sie die, die für diese Tür zuständig sind.',
      undo: 'Das bin ich nicht',
      mine: 'Meine Daten',
      asks: 'Der Hinweis über Ihr Gesicht hat sich geändert, seit Sie zugestimmt haben.',
      answer: 'Lesen und antworten',
    },
    undone: {
      title: 'Zurückgenommen',
      text: 'Es zählt nicht mehr. Beides steht im Protokoll: dass es eingetragen wurde, und dass jemand gesagt hat, es nicht gewesen zu sein.',
    },
    unknown: {
      title: 'Sie sind hier nicht bekannt',
      text: 'Niemand, der registriert ist, sieht Ihnen ähnlich genug. Wenn Sie hier registriert sind, fragen Sie bitte im Büro. Was möchten Sie tun?',
    },
    alike: {
      title: 'Noch etwas ist nötig',
      text: 'Sie sehen jemand anderem sehr ähnlich, der registriert ist. Geben Sie Ihren Code ein, damit niemand für Sie gehalten wird.',
    },
    again: 'Noch einmal versuchen',
    useCode: 'Stattdessen Code verwenden',
    enrol: 'Registrieren',
    call: 'Um Hilfe bitten: {{help}}',
    code: {
      title: 'Geben Sie Ihren Code ein',
      lead: 'Die 8 Ziffern, die Sie bekommen haben. Der Code kann genauso viel wie Ihr Gesicht.',
      field: 'Code',
      digit: 'Ziffer {{digit}}',
      erase: 'Letzte Ziffer löschen',
      typed_one: '{{count}} von 8 Ziffern eingegeben',
      typed_other: '{{count}} von 8 Ziffern eingegeben',
      wrong: 'So lautet kein Code. Sehen Sie noch einmal nach.',
      none: 'Sie haben keinen? Fragen Sie die, die für diese Tür zuständig sind.',
    },
    paused: {
      title: 'Bitte warten Sie',
      text: 'Zu viele nacheinander wurden nicht erkannt. Es geht weiter in: {{wait}}.',
      officer:
        'Zu viele nacheinander wurden nicht erkannt. Jemand vom Personal muss dieses Terminal entsperren.',
      why: 'Die Wartezeit verhindert, dass jemand ein Gesicht oder einen Code nach dem anderen ausprobiert.',
    },
    askOffice: {
      title: 'Bitte fragen Sie im Büro',
      text: 'Dort hilft man Ihnen. Es wurde nichts eingetragen.',
    },
    failed: {
      title: 'Das wurde nicht eingetragen',
      storage:
        'Dieses Gerät konnte es nicht speichern. Sagen Sie dem Personal, dass Sie hier waren.',
      'voucher-ended':
        'Dieses Terminal darf nichts eintragen, bis jemand vom Personal es entsperrt hat. Sagen Sie dem Personal, dass Sie hier waren.',
      'no-visit': 'Es hat zu lange gedauert. Versuchen Sie es noch einmal.',
      other: 'Etwas ist schiefgegangen. Sagen Sie dem Personal, dass Sie hier waren.',
    },
    closed: {
      title: 'Geschlossen',
      text: 'Dieses Terminal ist von {{from}} bis {{to}} in Betrieb. Die Kamera ist aus.',
    },
    help: {
      open: 'Hilfe',
      title: 'Hilfe',
      reach:
        'Sie sitzen oder sind klein? Neigen Sie den Bildschirm, bis Sie Ihr Gesicht sehen, oder fragen Sie. Ein Code kann genauso viel wie Ihr Gesicht.',
      contact: 'Fragen Sie: {{help}}',
    },
    larger: 'Größere Schrift',
    usual: 'Übliche Größe',
    contrast: 'Mehr Kontrast',
    mine: {
      open: 'Meine Daten',
      title: 'Was über Sie gespeichert ist',
      who: 'Sie wurden erkannt als',
      name: 'Ihr Name, damit Sie begrüßt werden können.',
      numbers:
        'Listen von Zahlen, die aus Ihrem Gesicht berechnet wurden, als Sie sich registriert haben. Sie werden verglichen, und man kann darin kein Bild ansehen.',
      consent:
        'Dass Sie zugestimmt haben, wann, und welchem Hinweis; und wie Sie zu erreichen sind, wenn Sie das angegeben haben.',
      visits:
        'Wann Sie gekommen und gegangen sind, für höchstens so viele Tage, wie im Hinweis stehen. Dieses Terminal kann das nicht wieder lesen; das Personal kann es Ihnen zeigen.',
      never: 'Nie ein Bild oder ein Film.',
      see: 'Meine Einwilligung ansehen, ändern oder alles löschen lassen',
      back: 'Fertig',
      first: 'Schauen Sie zuerst in die Kamera, damit niemand sieht, was jemand anderem gehört.',
    },
    staff: {
      open: 'Personal',
      title: 'Terminal verlassen',
      lead: 'Das kann nur eine zuständige Person. Alles an diesem Terminal bleibt, wie es ist.',
      submit: 'Terminal verlassen',
      notOfficer: 'Das öffnet nur das Terminal. Es ist schon offen.',
      back: 'Zurück zum Terminal',
    },
    light: {
      good: 'Alles funktioniert',
      busy: 'Funktioniert, aber vor einem Moment wurde etwas in Ordnung gebracht',
      trouble: 'Etwas funktioniert nicht. Sagen Sie dem Personal Bescheid.',
    },
    trouble: {
      camera: 'Die Kamera funktioniert im Moment nicht. Sie wird von selbst wieder versucht.',
      code: 'Bis dahin verwenden Sie Ihren Code.',
    },
  },
} satisfies Translated<'de', 'door'>;
