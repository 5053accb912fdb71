import type { Translated } from '../translated';

export const shell = {
  nav: {
    label: 'Menú principal',
    recognise: 'Reconocer',
    enrol: 'Registrar',
    lock: 'Bloquear',
  },
  kiosk: {
    sign: 'Terminal',
  },
  checkUsLink: 'Compruébelo: vea usted mismo qué envía y qué guarda esta aplicación',
  common: {
    cancel: 'Cancelar',
    back: 'Atrás',
    tryAgain: 'Intentar de nuevo',
    reload: 'Recargar la página',
    step: 'Paso {{current}} de {{total}}',
    showPassphrase: 'Mostrar la frase de contraseña',
    hidePassphrase: 'Ocultar la frase de contraseña',
  },
  loading: {
    title: 'Preparando',
    label: 'Cargando los modelos de reconocimiento',
    amount: '{{loaded}} de {{total}} MB, {{percent}} %',
    checking: 'Comprobándolos y poniéndolos en marcha',
    stay: 'Son archivos que dicen a esta aplicación cómo encontrar y comparar caras. Se quedan en este dispositivo.',
    starting: 'Abriendo Countenance',
  },
  engineFailed: {
    title: 'El reconocimiento no puede empezar',
    unreachable: {
      title: 'No se ha podido cargar un archivo de modelo ({{file}}).',
      text: 'Puede que se haya cortado la conexión. No se ha tocado nada de lo que ha guardado. Compruebe la conexión, e inténtelo de nuevo.',
    },
    damaged: {
      title: 'Un archivo de modelo no es lo que debería ser ({{file}}).',
      text: 'No se ha usado: un archivo dañado o cambiado podría reconocer a la persona equivocada. No se ha tocado nada de lo que ha guardado. Inténtelo de nuevo; si sigue así, avise a quien lleva este sitio web.',
    },
    pack: {
      missing: {
        title: 'El modelo de reconocimiento elegido ha desaparecido ({{model}}).',
        text: 'Ya no está guardado en este dispositivo. Las personas registradas lo siguen estando. Use el modelo de la propia aplicación: quienes se registraron con el otro tendrán que registrarse de nuevo. O importe después los mismos archivos otra vez.',
      },
      damaged: {
        title: 'El modelo de reconocimiento elegido está dañado ({{model}}).',
        text: 'No se ha usado: un modelo cambiado podría reconocer a la persona equivocada. Use el modelo de la propia aplicación: quienes se registraron con el otro tendrán que registrarse de nuevo. O importe después los mismos archivos otra vez.',
      },
      'does-not-run': {
        title: 'El modelo de reconocimiento elegido no funciona aquí ({{model}}).',
        text: 'No se ha tocado nada de lo que ha guardado. Inténtelo de nuevo, o use el modelo de la propia aplicación: quienes se registraron con el otro tendrán que registrarse de nuevo.',
      },
      unreadable: {
        title: 'El navegador no dice qué modelo de reconocimiento se eligió.',
        text: 'No se ha tocado nada de lo que ha guardado. Pasa cuando los datos del sitio están bloqueados o el disco tiene un fallo. Inténtelo de nuevo.',
      },
      own: 'Usar el modelo de la propia aplicación',
    },
    unsupported: {
      title: 'Este navegador no puede hacer funcionar el reconocimiento.',
      text: 'No se ha tocado nada de lo que ha guardado. Actualice el navegador, o use una versión actual de Chrome, Edge, Firefox o Safari. El navegador ha dicho: {{detail}}',
    },
    died: {
      title: 'El reconocimiento se ha detenido de forma inesperada.',
      text: 'Las personas registradas están a salvo. Las imágenes que se estaban tomando se han perdido. Recargue la página para seguir.',
    },
  },
  vaultFailed: {
    title: 'No se puede abrir la caja fuerte',
    died: {
      title:
        'La parte de la aplicación que lleva la caja fuerte se ha detenido de forma inesperada.',
      text: 'Lo que se guardó sigue ahí, cifrado. Recargue la página, y desbloquee después la caja fuerte.',
    },
  },
  storage: {
    full: {
      title: 'No queda sitio en este dispositivo.',
      text: 'No se ha cambiado nada. Libere algo de espacio, e inténtelo de nuevo.',
    },
    refused: {
      title: 'El navegador no ha dejado que la aplicación guardara nada.',
      text: 'No se ha cambiado nada. Pasa en ventanas privadas, y cuando los datos del sitio están bloqueados en los ajustes del navegador. Permítalos para este sitio, e inténtelo de nuevo.',
    },
  },
  fault: {
    title: 'Algo ha ido mal',
    what: 'La aplicación ha tenido un fallo propio.',
    text: 'Las personas registradas están a salvo, cifradas en este dispositivo. Las imágenes que se estaban tomando se han perdido. Recargue la página para seguir.',
    tooMuch: {
      title: 'Demasiado a la vez',
      what: 'Se le ha pedido a este dispositivo más de lo que puede hacer a la vez.',
      text: 'No se ha perdido ni cambiado nada de lo guardado. Espere {{wait}} y luego recargue la página para seguir.',
    },
  },
  insecure: {
    title: 'Esta dirección no se puede usar',
    what: 'La conexión con esta dirección no está protegida.',
    text: 'Los navegadores solo dan a una página la cámara y el cifrado en direcciones que empiezan por https://, o en este mismo ordenador (localhost). Abra la aplicación en una dirección así. Aquí no se ha guardado nada.',
  },
  lockingSoon: {
    title: 'Se bloquea en {{wait}}',
    text: 'Nadie ha usado la aplicación durante un rato. Cualquier tecla, clic o toque la mantiene abierta. Cuando se bloquea, lo que aún no se ha guardado, como un registro a medias, se pierde.',
    stay: 'Seguir aquí',
  },
  welcomed: {
    renewal: {
      title: 'La renovación de la caja fuerte está completa.',
      text: 'Se había interrumpido. A partir de ahora solo la frase de contraseña nueva abre la caja fuerte. Las llaves de acceso, el código de recuperación y otras frases de contraseña ya no la abren: añádalos de nuevo.',
    },
    upgrade: {
      title: 'La caja fuerte se ha puesto al día.',
      text: 'La había guardado una versión anterior de la aplicación. Todas las personas que estaban registradas lo siguen estando.',
    },
    recovery: {
      title: 'Se ha desbloqueado con el código de recuperación.',
      text: 'Si la frase de contraseña se ha perdido, elija otra ahora. Si otra persona puede haber visto el código, cámbielo.',
    },
    read: 'Entendido',
    office: 'Ir a la caja fuerte',
  },
  officerOnly: {
    title: 'Solo puede verlo una persona responsable',
    text: 'Bloquee, y desbloquee después con la frase de contraseña de una persona responsable.',
  },
  notFound: {
    title: 'Aquí no hay nada',
    text: 'Puede que la dirección tenga un error al escribirla. No se ha cambiado nada.',
    home: 'Ir al principio',
  },
} satisfies Translated<'es', 'shell'>;
