import type { Translated } from '../translated';

export const enrol = {
  enrol: {
    webcam: {
      title: 'Mire a la cámara',
      progress: 'Imágenes tomadas',
      count_one: '{{taken}} de {{count}} imagen',
      count_other: '{{taken}} de {{count}} imágenes',
      turn: {
        straight: 'Mire de frente a la cámara.',
        left: 'Ahora gire un poco la cabeza hacia su izquierda.',
        right: 'Ahora gire un poco la cabeza hacia su derecha.',
        up: 'Ahora levante un poco la barbilla.',
        down: 'Ahora baje un poco la barbilla.',
      },
      take: 'Tomar imagen',
      stuck: 'A mí no me funciona',
      cannotTurn: 'No puedo girar la cabeza',
      cannotTurnOn: 'No pasa nada. Simplemente mire a la cámara.',
      saving: 'Guardando, cifrado…',
    },
    glasses: {
      title: '¿Lleva gafas a veces?',
      why: 'Si las lleva, con dos imágenes más se le podrá reconocer con gafas y sin ellas. La cámara está apagada hasta que responda.',
      no: 'No',
      yes: 'Sí, a veces',
      changeTitle: 'Cambie, por favor',
      change: 'Si hace un momento llevaba gafas, quíteselas. Si no, póngaselas.',
      ready: 'Ya está',
      skip: 'Seguir sin ello',
    },
    photo: {
      title: 'Elija una foto',
      lead: 'Una basta. Con más fotos, de días y ángulos distintos, el reconocimiento es más seguro.',
      pick_one: 'Se ha encontrado una cara. Púlsela si es de {{name}}.',
      pick_other: 'Se han encontrado {{count}} caras. Pulse la que es de {{name}}.',
      taken_one: '{{count}} de {{max}} fotos usada',
      taken_other: '{{count}} de {{max}} fotos usadas',
      use: 'Usar la cara {{number}}',
      added: 'Se ha usado la cara {{number}}.',
      save: 'Guardar',
    },
    check: {
      title: 'Mire una vez más',
      lead: 'Para estar segura de que funciona, la aplicación intenta ahora reconocer a {{name}}. No se guarda nada antes de que lo consiga.',
      looking: 'Comparando…',
      notYet: 'Todavía no se reconoce a {{name}} en esta imagen.',
      slow: {
        title: 'Todavía no se ha reconocido a {{name}}.',
        text: 'Ahora solo {{name}} debe mirar a la cámara. Más luz u otra distancia puede ayudar. Todavía no hay nada guardado.',
      },
      again: 'Volver a tomar las imágenes',
      photosAgain: 'Volver a elegir fotos',
      cannot: 'No funciona',
    },
    duplicate: {
      title: 'Esta cara ya está registrada',
      kiosk:
        'No hace falta que se registre otra vez, y ahora no se ha guardado nada. Si nunca se ha registrado aquí, quizá alguien se le parece mucho: pregunte a una persona responsable. Hasta entonces, todo funciona para usted sin su cara, como dice el aviso.',
      lead: 'Se parece a {{names}}. Todavía no se ha guardado nada.',
      done: 'Hecho',
      cancel: 'Cancelar, y no guardar nada',
      same: {
        title: 'Es {{name}}',
        text: 'Con las imágenes nuevas es más fácil reconocer a {{name}}. Donde hay demasiadas, se quitan las peores.',
        merge: 'Añadirlas a {{name}}',
      },
      other: {
        title: 'Es otra persona',
        text: '{{name}} y {{names}} se parecen demasiado para la aplicación. Los registros se quedan, y la aplicación pedirá algo más que la cara, porque no puede distinguirlos.',
        keep: 'Mantener ambos',
      },
      merged: {
        title: 'Se han añadido las imágenes',
        text_one:
          '{{name}} tiene ahora {{count}} lista de números. No se ha registrado a nadie nuevo.',
        text_other:
          '{{name}} tiene ahora {{count}} listas de números. No se ha registrado a nadie nuevo.',
      },
      inconsistent: 'Las imágenes no se parecen lo bastante a esa persona. No se ha cambiado nada.',
      'captures-gone':
        'Las imágenes han esperado demasiado y se han borrado. No se ha cambiado nada.',
      'not-found': 'Esa persona se ha borrado mientras tanto. No se ha cambiado nada.',
    },
    cannot: {
      title: 'Hoy no funciona con su cara',
      lead: 'No es culpa suya. La luz, la cámara o la propia aplicación puede ser la razón.',
      done: 'Hecho',
      again: 'Intentar una vez más',
      stored:
        'No hay nada guardado sobre usted. La aplicación solo cuenta cuántas veces al mes no funciona, y más o menos por qué: no con quién, ni qué día.',
    },
    inconsistent: {
      title: 'Las imágenes no parecen mostrar a la misma persona.',
      text: 'Quizá otra persona ha entrado en la imagen. No se ha guardado nada. Tómelas otra vez, sin nadie más delante de la cámara.',
    },
    done: {
      title: 'Registro hecho: {{name}}',
      tab: 'Registro hecho',
      text_one:
        'Guardado: {{count}} lista de números, cifrada, en este dispositivo. No se ha guardado ninguna imagen.',
      text_other:
        'Guardado: {{count}} listas de números, cifradas, en este dispositivo. No se ha guardado ninguna imagen.',
      quality: 'Calidad de las imágenes: {{score}} de 100.',
      outliers_one: 'Se ha dejado fuera {{count}} imagen, porque no se parece a las demás.',
      outliers_other: 'Se han dejado fuera {{count}} imágenes, porque no se parecen a las demás.',
      recognise: 'Ir a reconocer',
      another: 'Registrar a otra persona',
    },
    gone: {
      title: 'Las imágenes han esperado demasiado y se han borrado.',
      text: 'No se ha guardado nada. Su aceptación sigue valiendo: tómelas otra vez.',
    },
    inbox: {
      title: 'En este momento no se puede guardar a nadie en este terminal.',
      text: 'Una parte de la caja fuerte está dañada. No se ha guardado nada, y quienes estaban registrados antes lo siguen estando. Se arregla cuando la desbloquea una persona responsable: bloquee, desbloquee con la frase de contraseña de una persona responsable, y registre otra vez.',
    },
  },
} satisfies Translated<'es', 'enrol'>;
