import type { Translated } from '../translated';

export const door = {
  door: {
    title: 'Terminal',
    tab: 'Terminal',
    loading: 'Preparando',
    idle: {
      attendance: 'Anotar entrada o salida',
      'check-in': 'Anotar mi entrada',
      'check-out': 'Anotar mi salida',
      access: 'Pasar',
      presence: 'Le damos la bienvenida',
      stepUp: 'Póngase delante de la cámara.',
      tap: 'Pulse «Empezar» y mire a la cámara.',
      start: 'Empezar',
      served: 'Ya está todo. Deje sitio a la siguiente persona.',
    },
    zone: 'Solo se compara una cara entre las líneas.',
    private: {
      title: 'Las caras se comparan en este dispositivo',
      text: 'No se guarda ninguna imagen, y nada sale de él. Solo se reconoce a quienes lo han aceptado.',
      read: 'Leer el aviso',
      scan: 'Escanee para leer el aviso en su teléfono',
      code: 'Código QR: el aviso sobre las caras en esta puerta',
      gist: 'Las caras se comparan solo en este dispositivo, y solo con personas que lo han aceptado. No se guarda ninguna imagen. Responsable: {{controller}}. Preguntas y derechos: {{contact}}. Sin su cara: use un código, o pregunte. Aviso número {{version}} del {{day}}.',
    },
    looking: {
      title: 'Mire a la cámara',
      comparing: 'Un momento',
    },
    asking: {
      title: 'Hola, {{name}}',
      question: '¿Qué quiere hacer?',
    },
    kinds: {
      'check-in': 'Anotar mi entrada',
      'check-out': 'Anotar mi salida',
      entry: 'Pasar',
      presence: 'Anotar que he estado aquí',
    },
    writing: 'Anotando',
    done: {
      'check-in': 'Le damos la bienvenida, {{name}}',
      'check-out': 'Hasta pronto, {{name}}',
      entry: 'Le damos la bienvenida, {{name}}',
      presence: 'Le damos la bienvenida, {{name}}',
      written: {
        'check-in': 'Su entrada consta desde las {{time}}.',
        'check-out': 'Su salida consta desde las {{time}}.',
        entry: 'Su paso se ha anotado a las {{time}}.',
        presence: 'A las {{time}} se ha anotado que está aquí.',
      },
      repeated: 'Eso ya se anotó a las {{time}}. No se ha anotado nada por segunda vez.',
      undo: 'No soy yo',
      mine: 'Mis datos',
      asks: 'El aviso sobre su cara ha cambiado desde que aceptó.',
      answer: 'Leer y responder',
    },
    undone: {
      title: 'Anulado',
      text: 'Ya no cuenta. En el registro constan ambas cosas: que se anotó, y que alguien dijo que no era esa persona.',
    },
    unknown: {
      title: 'Aquí no se le conoce',
      text: 'Nadie que esté registrado se le parece lo bastante. ¿Qué quiere hacer?',
    },
    alike: {
      title: 'Hace falta una cosa más',
      text: 'Se parece mucho a otra persona registrada. Escriba su código, para que a nadie se le tome por usted.',
    },
    again: 'Intentar una vez más',
    useCode: 'Usar un código en su lugar',
    enrol: 'Registrarse',
    call: 'Pedir ayuda: {{help}}',
    code: {
      title: 'Escriba su código',
      lead: 'Las 8 cifras que le dieron. Sirve para lo mismo que su cara.',
      field: 'Código',
      digit: 'Cifra {{digit}}',
      erase: 'Borrar la última cifra',
      typed_one: '{{count}} de 8 cifras escrita',
      typed_other: '{{count}} de 8 cifras escritas',
      wrong: 'Ningún código es así. Mírelo otra vez.',
      none: '¿No tiene ninguno? Pregunte a quien lleva esta puerta.',
    },
    paused: {
      title: 'Espere, por favor',
      text: 'No se ha reconocido a demasiadas personas seguidas. Sigue en {{wait}}.',
      officer:
        'No se ha reconocido a demasiadas personas seguidas. Alguien del personal tiene que desbloquear este terminal.',
      why: 'La espera impide que alguien pruebe una cara o un código tras otro.',
    },
    failed: {
      title: 'Eso no se ha anotado',
      storage: 'Este dispositivo no ha podido guardarlo. Diga al personal que ha estado aquí.',
      'voucher-ended':
        'Este terminal no puede anotar nada hasta que alguien del personal lo desbloquee. Dígales que ha estado aquí.',
      'no-visit': 'Ha tardado demasiado. Inténtelo una vez más.',
      other: 'Algo ha ido mal. Diga al personal que ha estado aquí.',
    },
    closed: {
      title: 'Cerrado',
      text: 'Este terminal funciona de {{from}} a {{to}}. La cámara está apagada.',
    },
    help: {
      open: 'Ayuda',
      title: 'Ayuda',
      reach:
        '¿Está sentado o es de baja estatura? Incline la pantalla hasta que vea su cara, o pregunte. Un código sirve para lo mismo que su cara.',
      contact: 'Pregunte: {{help}}',
    },
    larger: 'Texto más grande',
    usual: 'Tamaño normal',
    contrast: 'Más contraste',
    mine: {
      open: 'Mis datos',
      title: 'Qué hay guardado sobre usted',
      who: 'Se le ha reconocido como',
      name: 'Su nombre, para poder saludarle.',
      numbers:
        'Listas de números, hechas a partir de su cara cuando se registró. Se comparan, y en ellas no se puede ver ninguna imagen.',
      consent: 'Que aceptó, cuándo, y qué aviso; y cómo localizarle, si lo escribió.',
      visits:
        'Cuándo vino y se fue, durante como máximo tantos días como dice el aviso. Este terminal no puede volver a leerlo; el personal puede mostrárselo.',
      never: 'Nunca una imagen ni una película.',
      see: 'Ver mi consentimiento, cambiarlo, o hacer que se borre todo',
      back: 'Hecho',
      first: 'Mire primero a la cámara, para que nadie vea lo que es de otra persona.',
    },
    staff: {
      open: 'Personal',
      title: 'Salir del terminal',
      lead: 'Solo puede hacerlo una persona responsable. Todo en este terminal se queda como está.',
      submit: 'Salir del terminal',
      notOfficer: 'Eso solo abre el terminal. Ya está abierto.',
      back: 'Volver al terminal',
    },
    light: {
      good: 'Todo funciona',
      busy: 'Funciona, pero hace un momento se ha arreglado algo',
      trouble: 'Algo no funciona. Avise al personal.',
    },
    trouble: {
      camera: 'La cámara no funciona en este momento. Se vuelve a intentar por sí solo.',
      code: 'Hasta entonces, use su código.',
    },
  },
} satisfies Translated<'es', 'door'>;
