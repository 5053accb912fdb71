import type { Translated } from '../translated';

export const receipt = {
  receipt: {
    title: {
      given: 'Ihr Beleg',
      renewed: 'Ihr neuer Beleg',
      withdrawn: 'Beleg: Einwilligung widerrufen',
      withdrawnPart: 'Beleg: Einwilligung zum Teil widerrufen',
    },
    who: 'Wer verantwortlich ist',
    agreed: 'Wozu Sie zugestimmt haben',
    takenBack: 'Was Sie widerrufen haben',
    keptFor_one: '(höchstens {{count}} Tag aufbewahrt)',
    keptFor_other: '(höchstens {{count}} Tage aufbewahrt)',
    usedNoMore: '(dafür wird Ihr Gesicht nicht mehr verwendet)',
    erasedWithin_zero: '(sofort gelöscht)',
    erasedWithin_one: '(innerhalb von {{count}} Tag gelöscht)',
    erasedWithin_other: '(innerhalb von {{count}} Tagen gelöscht)',
    when: 'Wann und wo',
    place: { kiosk: 'an diesem Terminal', office: 'auf diesem Gerät' },
    attested: 'Sie haben anderswo zugestimmt; eine zuständige Person hat es bestätigt.',
    entered: 'Eine zuständige Person hat es für Sie getan.',
    guardian: 'Wer für Sie zugestimmt hat',
    guardianLeft: 'Wer für Sie widerrufen hat',
    dpo: 'Datenschutzbeauftragte Person',
    authority: 'Wo Sie sich beschweren können',
    jurisdiction: 'Geltendes Recht',
    leave: {
      term: 'Wie Sie widerrufen',
      text: 'Jederzeit und ohne Begründung: dort, wo Sie erkannt werden, oder über {{contact}}.',
    },
    number: 'Nummer dieses Belegs',
    notice: 'Zur Version {{version}} des Datenschutzhinweises.',
    signer: {
      vault: 'Unterschrieben mit dem Schlüssel dieser Organisation.',
      kiosk: 'Unterschrieben von einem Terminal, für das der Schlüssel dieser Organisation bürgt.',
    },
    code: {
      label: 'QR-Code dieses Belegs',
      text: 'Fotografieren Sie ihn: Damit kann jeder prüfen, dass dieser Beleg echt ist. Er enthält keinen Namen und kein Gesicht.',
    },
    print: 'Beleg drucken',
    save: 'Als Datei speichern',
  },
} satisfies Translated<'de', 'receipt'>;
