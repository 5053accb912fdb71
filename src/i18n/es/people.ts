import type { Translated } from '../translated';

export const people = {
  recognise: {
    title: 'Reconocer',
    camera: 'Cámara',
    photo: 'Foto',
    source: 'Dónde mirar',
    pause: 'Apagar la cámara',
    resume: 'Encender la cámara',
    paused: 'La cámara está apagada.',
    faces_zero: 'Nadie a la vista',
    faces_one: '{{count}} cara a la vista',
    faces_other: '{{count}} caras a la vista',
    photoFaces_zero: 'Ninguna cara en la foto',
    photoFaces_one: '{{count}} cara en la foto',
    photoFaces_other: '{{count}} caras en la foto',
    nobody: 'Póngase delante de la cámara.',
    looking: 'Buscando…',
    unknown: 'Sin registro',
    unknownText: 'La imagen es buena, y ninguna persona registrada se parece.',
    ambiguous: 'Difícil de distinguir',
    ambiguousText:
      'Podría ser {{names}}. Se parecen demasiado para elegir, así que no se nombra a nadie.',
    alike: 'La cara no basta',
    alikeText:
      'Podría ser {{names}}, u otra persona registrada que tiene la misma cara. Ninguna cámara puede distinguirlos, así que hace falta algo más que la cara: pregunte a una persona responsable.',
    notEnough: 'Todavía no se ve lo bastante bien',
    halted: 'Ahora no se compara a nadie',
    haltedText: 'No se ha reconocido a demasiadas personas seguidas.',
    modelNotApproved: 'Sin comparar',
    modelNotApprovedText:
      'La aplicación trabaja con un modelo de reconocimiento que ninguna persona responsable ha aprobado para esta caja fuerte. Avise a una persona responsable.',
    odds: {
      measured: 'Aproximadamente 1 de cada {{number}} desconocidos se parece tanto.',
      'at-least': 'Menos de 1 de cada {{number}} desconocidos se parece tanto.',
    },
    oddsShort: {
      measured: '1 de {{number}} desconocidos',
      'at-least': 'menos de 1 de {{number}} desconocidos',
    },
    empty: {
      title: 'Todavía no hay nadie registrado',
      text: 'La aplicación solo reconoce a personas que lo han aceptado. Registre a la primera para empezar.',
      enrol: 'Registrar a una persona',
    },
  },
} satisfies Translated<'es', 'people'>;
