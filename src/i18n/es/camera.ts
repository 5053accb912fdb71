import type { Translated } from '../translated';

export const camera = {
  camera: {
    picture: 'Imagen en directo de la cámara, como en un espejo',
    opening: 'Abriendo la cámara…',
    allow: 'Si el navegador lo pregunta, permita la cámara.',
    choose: 'Cámara',
    unnamed: 'Cámara {{number}}',
    tryAgain: 'Volver a probar la cámara',
    usePhoto: 'Usar una foto en su lugar',
    error: {
      'insecure-origin': {
        title: 'La cámara está bloqueada en esta dirección.',
        text: 'Los navegadores solo abren cámaras en direcciones que empiezan por https:// o en este mismo ordenador (localhost). Abra la aplicación en una dirección así.',
      },
      denied: {
        title: 'La cámara no está permitida.',
        text: 'No se ha grabado nada. Para cambiarlo, pulse el símbolo junto a la dirección de esta página, permita la cámara e inténtelo de nuevo.',
      },
      none: {
        title: 'No se ha encontrado ninguna cámara.',
        text: 'Conecte una y empezará sola.',
      },
      'in-use': {
        title: 'Otro programa está usando la cámara.',
        text: 'Cierre las videollamadas y otras páginas que la usen, e inténtelo de nuevo.',
      },
      unplugged: {
        title: 'Se ha desconectado la cámara.',
        text: 'Lo que ha hecho hasta ahora se conserva. Conéctela de nuevo y seguirá sola.',
      },
      unsupported: {
        title: 'Este navegador no puede abrir una cámara aquí.',
        text: 'Pruebe con una versión actual de Chrome, Edge, Firefox o Safari.',
      },
    },
    trouble: {
      frozen: {
        title: 'La imagen de la cámara no se mueve.',
        text: 'Lo que ha hecho hasta ahora se conserva. Vuelva a probar la cámara; si eso no ayuda, desconéctela y conéctela de nuevo.',
      },
      black: {
        title: 'La imagen de la cámara está negra.',
        text: 'Abra la tapa de la cámara, o quite lo que hay delante. Después seguirá sola.',
      },
    },
  },
  advice: {
    'no-face': 'Mire a la cámara.',
    good: 'Bien. Quédese así.',
    'move-closer': 'Acérquese un poco.',
    'move-back': 'Aléjese un poco.',
    'centre-face': 'Ponga la cara en el centro.',
    'face-camera': 'Gírese hacia la cámara.',
    'more-light': 'Está demasiado oscuro. Busque más luz, o mire hacia una ventana.',
    'less-light': 'Hay demasiada luz. Apártese de la luz fuerte.',
    'even-light': 'Un lado de su cara está oscuro. Gírese hacia la luz.',
    'hold-upright': 'Mantenga la cabeza recta.',
    'hold-still': 'No se mueva un momento.',
    'wipe-lens': 'La imagen está borrosa. Limpie la lente de la cámara.',
    'uncover-face': 'Algo le cubre la cara. Descubra los ojos y la boca.',
    'open-eyes': 'Abra los ojos.',
    'close-mouth': 'Cierre la boca.',
    'one-person': 'Solo una persona, por favor. Las demás deben salir de la imagen.',
    'turn-head': 'Ahora gire o incline un poco la cabeza.',
  },
  photo: {
    choose: 'Elegir una foto',
    another: 'Añadir otra foto',
    other: 'Elegir otra foto',
    hint: 'O suéltela aquí. JPEG, PNG o WebP, como máximo {{megabytes}} MB y {{megapixels}} megapíxeles. La foto misma no se guarda.',
    opening: 'Buscando caras en la foto',
    openingHint: 'Una foto grande tarda unos segundos.',
    alt: 'La foto que ha elegido, derecha',
    face: 'Cara {{number}}',
    error: {
      'too-many-bytes': {
        title: 'El archivo es demasiado grande: {{megabytes}} MB.',
        text: 'Puede tener {{limit}} MB como máximo. Guárdelo más pequeño, o elija otro. No se ha guardado nada de él.',
      },
      'too-many-pixels': {
        title: 'La foto tiene demasiados píxeles: {{megapixels}} megapíxeles.',
        text: 'Puede tener {{limit}} megapíxeles como máximo. Guárdela más pequeña, o elija otra. No se ha guardado nada de ella.',
      },
      'not-a-photo': {
        title: 'Este archivo no es una foto que la aplicación pueda leer.',
        text: 'Elija un archivo JPEG, PNG o WebP. No se ha guardado nada de él.',
      },
      damaged: {
        title: 'La foto está dañada y no se puede abrir.',
        text: 'Elija otra. No se ha guardado nada de ella.',
      },
    },
    noFace: {
      title: 'No se ha encontrado ninguna cara en esta foto.',
      text: 'Elija una foto que muestre la cara de frente, no demasiado pequeña, con buena luz.',
    },
    faceError: {
      'photo-gone': 'La foto ya no está abierta. Elíjala de nuevo.',
      'move-closer': 'Esta cara es demasiado pequeña en la foto. Elija una donde sea más grande.',
      'move-back':
        'Esta cara está cortada o demasiado cerca. Elija una foto hecha desde más lejos.',
      'centre-face': 'Esta cara está en el mismo borde. Elija una foto que la muestre entera.',
      'face-camera': 'Esta cara mira demasiado hacia un lado. Elija una foto de frente.',
      'more-light': 'Esta cara está demasiado oscura. Elija una foto más clara.',
      'less-light': 'Esta cara está demasiado clara. Elija una foto con luz más suave.',
      'even-light': 'Un lado de esta cara está oscuro. Elija una foto con luz de frente.',
      'hold-upright': 'Esta cabeza está muy inclinada. Elija una foto donde esté recta.',
      'hold-still': 'Esta cara está borrosa. Elija una foto más nítida.',
      'wipe-lens': 'Esta cara está borrosa. Elija una foto más nítida.',
      'uncover-face': 'Algo cubre esta cara. Elija una foto que muestre los ojos y la boca.',
      'open-eyes': 'Los ojos están cerrados. Elija una foto con los ojos abiertos.',
      'close-mouth': 'La boca está muy abierta. Elija una foto con la cara tranquila.',
      'one-person': 'Elija una foto que muestre solo a esta persona.',
      'turn-head': 'Elija una foto que muestre la cara desde otro ángulo.',
    },
  },
} satisfies Translated<'es', 'camera'>;
