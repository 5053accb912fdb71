import type { Translated } from '../translated';

export const vault = {
  welcome: { next: 'Crear una caja fuerte' },
  unlock: {
    title: 'Hola de nuevo',
    lead: 'Escriba una frase de contraseña para desbloquear la caja fuerte de este dispositivo.',
    leadWithout: 'Elija cómo desbloquear la caja fuerte de este dispositivo.',
    passphrase: 'Frase de contraseña',
    submit: 'Desbloquear',
    pending: 'Desbloqueando…',
    empty: 'Escriba su frase de contraseña.',
    wrong: 'Eso no abre esta caja fuerte. No se ha perdido nada.',
    check: {
      passphrase: 'Compruebe las mayúsculas y el idioma del teclado.',
      recovery: 'Compruebe cada palabra, y su orden.',
    },
    others: 'Otras formas de desbloquear',
    passkey: 'Usar una llave de acceso',
    noPasskeys:
      'Una llave de acceso también la abriría, pero este navegador no puede usar llaves de acceso.',
    recovery: 'Usar el código de recuperación',
    kiosk: 'Abrir como terminal',
    kioskOpening: {
      title: 'Abriendo el terminal',
      label: 'Desbloqueando con la clave de este dispositivo',
    },
    code: {
      title: 'Usar el código de recuperación',
      lead: 'Escriba las doce palabras que se imprimieron o se apuntaron, en su orden.',
      count_one: 'Un código de recuperación tiene doce palabras. Ha escrito {{count}}.',
      count_other: 'Un código de recuperación tiene doce palabras. Ha escrito {{count}}.',
    },
    wait: {
      title: 'Demasiados intentos',
      text: 'Para que nadie pueda adivinar, la caja fuerte solo acepta el siguiente intento pasado un rato. No se ha cambiado ni borrado nada.',
      left: 'Puede intentarlo de nuevo en {{wait}}.',
      over: 'Ya puede intentarlo de nuevo.',
    },
    damaged: {
      title: 'Todos los accesos a esta caja fuerte están dañados.',
      text: 'No se puede abrir. No se ha cambiado ni eliminado nada. Si tiene una copia de seguridad, restáurela en otro dispositivo o en otro perfil de este navegador, y deje esta como está, para que alguien pueda investigar qué ha pasado.',
    },
    noVault: {
      title: 'No hay ninguna caja fuerte en este dispositivo.',
      text: 'Puede que se haya borrado junto con los datos del navegador. Puede crear una nueva.',
    },
    newer: {
      title: 'Esta caja fuerte la hizo una versión más nueva de la aplicación.',
      text: 'No se ha cambiado nada. Recargue la página para obtener esa versión, y desbloquee otra vez.',
    },
    task: {
      renewal: 'Terminando la renovación que se interrumpió',
      upgrade: 'Poniendo al día la caja fuerte',
    },
    taskAmount_one: '{{done}} de {{count}} persona',
    taskAmount_other: '{{done}} de {{count}} personas',
    taskStay: 'Deje esta página abierta, por favor.',
  },
  lockedBecause: {
    idle: {
      title: 'Bloqueado por su seguridad',
      text: 'Nadie ha usado la aplicación durante un rato. Todo lo guardado está a salvo. Lo que aún no se había guardado se ha perdido.',
    },
    slept: {
      title: 'Bloqueado porque el dispositivo estaba en reposo',
      text: 'Todo lo guardado está a salvo. Lo que aún no se había guardado se ha perdido.',
    },
    'taken-over': {
      title: 'Bloqueado porque la caja fuerte se abrió en otra pestaña',
      text: 'Todo lo guardado está a salvo. Lo que aún no se había guardado en esta pestaña se ha perdido.',
    },
    storage: {
      title: 'Bloqueado porque el navegador no dejó que la aplicación leyera su almacenamiento',
      text: 'La aplicación prefiere bloquearse antes que seguir con datos quizá anticuados. Desbloquee para seguir. Si vuelve a pasar, reinicie el navegador.',
    },
  },
  elsewhere: {
    title: 'La caja fuerte está abierta en otra pestaña',
    lead: 'Solo puede estar abierta en una pestaña o ventana a la vez.',
    text: 'Si la usa aquí, la otra se bloquea enseguida. Lo que esté a medias allí, como un registro sin terminar, se descarta. Todo lo guardado se conserva.',
    here: 'Usarla aquí',
    pending: 'Esperando a la otra pestaña…',
    kept: {
      title: 'La otra pestaña no la ha soltado.',
      text: 'No se ha cambiado nada. Ciérrela, e inténtelo de nuevo.',
    },
  },
} satisfies Translated<'es', 'vault'>;
