import type { Translated } from '../translated';

export const people = {
  recognise: {
    title: 'Reconnaître',
    camera: 'Caméra',
    photo: 'Photo',
    source: 'Où regarder',
    pause: 'Arrêter la caméra',
    resume: 'Allumer la caméra',
    paused: 'La caméra est éteinte.',
    faces_zero: 'Personne dans l’image',
    faces_one: '{{count}} visage dans l’image',
    faces_other: '{{count}} visages dans l’image',
    photoFaces_zero: 'Aucun visage dans la photo',
    photoFaces_one: '{{count}} visage dans la photo',
    photoFaces_other: '{{count}} visages dans la photo',
    nobody: 'Mettez-vous devant la caméra.',
    looking: 'Recherche…',
    unknown: 'Pas d’inscription',
    unknownText: 'L’image est bonne, et aucune personne inscrite ne ressemble à cela.',
    ambiguous: 'Difficile à distinguer',
    ambiguousText:
      'Ce pourrait être {{names}}. La ressemblance est trop forte pour choisir, donc aucun nom n’est donné.',
    alike: 'Le visage ne suffit pas',
    alikeText:
      'Ce pourrait être {{names}}, ou une autre personne inscrite qui a le même visage. Aucune caméra ne peut les distinguer, il faut donc plus que le visage : demandez à une personne responsable.',
    notEnough: 'Pas encore assez net',
    halted: 'Personne n’est comparé maintenant',
    haltedText: 'Trop de personnes de suite n’ont pas été reconnues.',
    modelNotApproved: 'Pas comparé',
    modelNotApprovedText:
      'L’application utilise un modèle de reconnaissance qu’aucune personne responsable n’a approuvé pour ce coffre. Prévenez une personne responsable.',
    odds: {
      measured: 'Environ 1 inconnu sur {{number}} est aussi ressemblant.',
      'at-least': 'Moins de 1 inconnu sur {{number}} est aussi ressemblant.',
    },
    oddsShort: {
      measured: '1 inconnu sur {{number}}',
      'at-least': 'moins de 1 inconnu sur {{number}}',
    },
    empty: {
      title: 'Personne n’est encore inscrit',
      text: 'L’application ne reconnaît que les personnes qui l’ont accepté. Inscrivez la première pour commencer.',
      enrol: 'Inscrire une personne',
    },
  },
} satisfies Translated<'fr', 'people'>;
