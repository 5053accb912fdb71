import type { Translated } from '../translated';

export const notice = {
  notice: {
    language: 'Langue',
    none: {
      title: 'D’abord, la notice',
      lead: 'Personne n’est inscrit avant d’avoir pu lire ce qui arrive à son visage, et qui est responsable. Ce texte doit être écrit une fois.',
      officer:
        'Un bon texte est préparé en quatre langues. Il faut quelques minutes pour le compléter.',
      kiosk: 'Une personne responsable doit l’écrire. D’ici là, personne ne peut s’inscrire ici.',
      write: 'Écrire la notice',
    },
    read: {
      title: 'Avant de décider',
      lead: 'Veuillez lire ce qui arrive ici à votre visage. La caméra reste éteinte.',
      next: 'Continuer',
      no: 'Non merci',
    },
    agree: {
      title: 'Acceptez-vous ?',
      lead: 'Cochez ce que vous acceptez. La caméra ne s’ouvre qu’après cela.',
      purposes: 'À quoi mon visage peut servir',
      optional: 'Vous pouvez ne pas cocher ceci.',
      name: 'Nom',
      nameHint: 'Affiché quand l’application vous reconnaît. Un prénom ou un surnom suffit.',
      nameEmpty: 'Tapez un nom pour vous saluer.',
      nameBad:
        'Utilisez au plus {{max}} caractères, et seulement des lettres, des chiffres et des signes visibles.',
      contact: 'Adresse e-mail ou numéro de téléphone (vous pouvez laisser vide)',
      contactHint:
        'Pour vous joindre au sujet de vos données. Seules les personnes responsables peuvent le lire ; une borne ne le peut pas.',
      contactBad: 'Utilisez au plus {{max}} caractères.',
      minor: 'La personne a moins de {{age}} ans.',
      guardian: 'Nom du parent ou du représentant légal',
      guardianHint: 'Cette personne doit être ici, avoir lu la notice, et accepter.',
      guardianEmpty: 'Tapez le nom du parent ou du représentant légal.',
      relation: 'Son lien avec la personne',
      relationHint: 'Par exemple mère, père, tuteur légal.',
      relationEmpty: 'Tapez son lien avec la personne.',
      tick: 'Cette case doit être cochée pour l’inscription. Si vous n’acceptez pas, appuyez sur « Non merci ».',
      webcam: 'J’accepte : utiliser la caméra',
      photo: 'J’accepte : utiliser une photo',
      version: 'Notice {{version}}, du {{day}}',
      again: 'Relire la notice',
    },
    refused: {
      title: 'Votre inscription n’a pas eu lieu',
      stored:
        'L’application compte seulement combien de fois par mois quelqu’un dit non : ni qui, ni quel jour.',
      done: 'Terminé',
      back: 'Relire la notice',
    },
  },
} satisfies Translated<'fr', 'notice'>;
