import type { Translated } from '../translated';

export const office = {
  office: {
    loading: 'Descifrando…',
    progress_one: '{{done}} de {{total}} persona',
    progress_other: '{{done}} de {{total}} personas',
    officerOnly: {
      title: 'Solo puede hacerlo una persona responsable.',
      text: 'La aplicación se abrió como terminal, que no tiene clave para esto. Bloquéela, y desbloquéela como persona responsable. No se ha cambiado nada.',
    },
    modelNotApproved: {
      title: 'El modelo de reconocimiento no está aprobado para esta caja fuerte.',
      text: 'Lo que saca de las caras ni se compara ni se guarda. Una persona responsable tiene que aprobar el modelo, o elegir otro. No se ha cambiado nada.',
    },
    voucherEnded: {
      title: 'Este terminal no puede recibir consentimientos en este momento.',
      text: 'Su plazo para firmar comprobantes ha terminado: ninguna persona responsable ha abierto la aplicación aquí desde hace 100 días, o el reloj de este dispositivo va mal. No se ha guardado nada. Se sigue reconociendo a las personas, y todavía pueden retirar su consentimiento. Una persona responsable que desbloquee la aplicación aquí lo arregla.',
    },
  },
  proof: {
    title: 'Confirme que es usted',
    wrong:
      'Ese no es un acceso de persona responsable. No se ha cambiado nada. Compruebe lo que ha escrito, e inténtelo de nuevo.',
    passkey: 'Usar una llave de acceso',
    passphrase: {
      label: 'Frase de contraseña',
      hint: 'La frase de contraseña de una persona responsable. La de un terminal no basta.',
      empty: 'Escriba la frase de contraseña.',
      use: 'Usar una frase de contraseña en su lugar',
    },
    recovery: {
      label: 'Código de recuperación',
      hint: 'Las doce palabras, con un espacio entre ellas.',
      empty: 'Escriba las doce palabras.',
      use: 'Usar el código de recuperación en su lugar',
    },
  },
  passkeys: {
    use: {
      refused: {
        title: 'No se ha usado ninguna llave de acceso.',
        text: 'Se canceló, tardó demasiado, o este dispositivo no tiene llave de acceso para esta caja fuerte. No se ha cambiado nada. Inténtelo de nuevo, o use otro acceso.',
      },
      'no-prf': {
        title: 'Esta llave de acceso no se puede usar aquí.',
        text: 'El navegador o el dispositivo no ha dado el secreto que la caja fuerte necesita. No se ha cambiado nada. Use otro acceso.',
      },
    },
  },
} satisfies Translated<'es', 'office'>;
