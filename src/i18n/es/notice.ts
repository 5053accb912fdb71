import type { Translated } from '../translated';

export const notice = {
  notice: {
    language: 'Idioma',
    none: {
      title: 'Primero, el aviso',
      lead: 'No se registra a nadie antes de que haya podido leer qué pasa con su cara, y quién es responsable. Ese texto hay que escribirlo una vez.',
      officer: 'Hay un buen texto preparado en cuatro idiomas. Completarlo lleva unos minutos.',
      kiosk:
        'Tiene que escribirlo una persona responsable. Hasta entonces, nadie puede registrarse aquí.',
      write: 'Escribir el aviso',
    },
    read: {
      title: 'Antes de decidir',
      lead: 'Lea, por favor, qué pasa aquí con su cara. La cámara sigue apagada.',
      next: 'Seguir',
      no: 'No, gracias',
    },
    agree: {
      title: '¿Acepta?',
      lead: 'Marque lo que acepta. La cámara solo se abre después de eso.',
      purposes: 'Para qué se puede usar mi cara',
      optional: 'Esto puede dejarlo sin marcar.',
      name: 'Nombre',
      nameHint: 'Se muestra cuando se le reconoce. Basta un nombre de pila o un apodo.',
      nameEmpty: 'Escriba un nombre con el que saludarle.',
      nameBad:
        'Use {{max}} caracteres como máximo, y solo letras, cifras y signos que se puedan ver.',
      contact: 'Correo electrónico o número de teléfono (puede dejarlo vacío)',
      contactHint:
        'Para localizarle por sus datos. Solo pueden leerlo las personas responsables; un terminal no puede.',
      contactBad: 'Use {{max}} caracteres como máximo.',
      minor: 'La persona tiene menos de {{age}} años.',
      guardian: 'Nombre del padre, la madre o el tutor',
      guardianHint: 'Tiene que estar aquí, haber leído el aviso y aceptar.',
      guardianEmpty: 'Escriba el nombre del padre, la madre o el tutor.',
      relation: 'Qué relación tiene con la persona',
      relationHint: 'Por ejemplo madre, padre, tutor legal.',
      relationEmpty: 'Escriba qué relación tiene con la persona.',
      tick: 'Esta casilla tiene que estar marcada para registrarse. Si no acepta, pulse «No, gracias».',
      webcam: 'Acepto: usar la cámara',
      photo: 'Acepto: usar una foto',
      version: 'Aviso {{version}}, del {{day}}',
      again: 'Leer el aviso otra vez',
    },
    refused: {
      title: 'No se le ha registrado',
      stored:
        'La aplicación solo cuenta cuántas veces al mes alguien dice que no: no quién, ni qué día.',
      done: 'Hecho',
      back: 'Leer el aviso otra vez',
    },
  },
} satisfies Translated<'es', 'notice'>;
