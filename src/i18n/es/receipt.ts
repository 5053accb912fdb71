import type { Translated } from '../translated';

export const receipt = {
  receipt: {
    title: {
      given: 'Su comprobante',
      renewed: 'Su comprobante nuevo',
      withdrawn: 'Comprobante: consentimiento retirado',
      withdrawnPart: 'Comprobante: parte del consentimiento retirada',
    },
    who: 'Quién es responsable',
    agreed: 'Lo que ha aceptado',
    takenBack: 'Lo que ha retirado',
    keptFor_one: '(se guarda {{count}} día como máximo)',
    keptFor_other: '(se guarda {{count}} días como máximo)',
    usedNoMore: '(su cara ya no se usa para esto)',
    erasedWithin_zero: '(se borra enseguida)',
    erasedWithin_one: '(se borra en el plazo de {{count}} día)',
    erasedWithin_other: '(se borra en el plazo de {{count}} días)',
    when: 'Cuándo y dónde',
    place: { kiosk: 'en este terminal', office: 'en este dispositivo' },
    attested: 'Usted aceptó en otro lugar; una persona responsable ha dado fe de ello.',
    entered: 'Una persona responsable lo ha hecho por usted.',
    guardian: 'Quién aceptó por usted',
    guardianLeft: 'Quién lo retiró por usted',
    dpo: 'Delegado de protección de datos',
    authority: 'Dónde puede reclamar',
    jurisdiction: 'Derecho que se aplica',
    leave: {
      term: 'Cómo retirarlo',
      text: 'En cualquier momento y sin dar razones: donde se le reconoce, o a través de {{contact}}.',
    },
    number: 'Número de este comprobante',
    notice: 'Para la versión {{version}} del aviso.',
    signer: {
      vault: 'Firmado con la clave de esta organización.',
      kiosk: 'Firmado por un terminal que la clave de esta organización avala.',
    },
    code: {
      label: 'Código QR de este comprobante',
      text: 'Hágale una foto: con él cualquiera puede comprobar que este comprobante es auténtico. No contiene ningún nombre ni ninguna cara.',
    },
    print: 'Imprimir el comprobante',
    save: 'Guardar como archivo',
  },
} satisfies Translated<'es', 'receipt'>;
