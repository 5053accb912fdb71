import type { Translated } from '../translated';

export const shell = {
  nav: {
    label: 'Menu principal',
    recognise: 'Reconnaître',
    enrol: 'Inscrire',
    lock: 'Verrouiller',
  },
  kiosk: {
    sign: 'Borne',
  },
  checkUsLink: 'Vérifiez-nous : voyez vous-même ce que cette application envoie et conserve',
  common: {
    cancel: 'Annuler',
    back: 'Retour',
    tryAgain: 'Réessayer',
    reload: 'Recharger la page',
    step: 'Étape {{current}} sur {{total}}',
    showPassphrase: 'Afficher la phrase secrète',
    hidePassphrase: 'Masquer la phrase secrète',
  },
  loading: {
    title: 'Préparation',
    label: 'Chargement des modèles de reconnaissance',
    amount: '{{loaded}} sur {{total}} Mo, {{percent}} %',
    checking: 'Vérification et démarrage',
    stay: 'Ce sont des fichiers qui disent à cette application comment trouver et comparer les visages. Ils restent sur cet appareil.',
    starting: 'Ouverture de Countenance',
  },
  engineFailed: {
    title: 'La reconnaissance ne peut pas démarrer',
    unreachable: {
      title: 'Un fichier de modèle n’a pas pu être chargé ({{file}}).',
      text: 'La connexion a peut-être été coupée. Rien de ce que vous avez enregistré n’a été touché. Vérifiez la connexion, puis réessayez.',
    },
    damaged: {
      title: 'Un fichier de modèle n’est pas ce qu’il devrait être ({{file}}).',
      text: 'Il n’a pas été utilisé : un fichier abîmé ou changé pourrait reconnaître la mauvaise personne. Rien de ce que vous avez enregistré n’a été touché. Réessayez ; si cela continue, prévenez les responsables de ce site.',
    },
    pack: {
      missing: {
        title: 'Le modèle de reconnaissance choisi a disparu ({{model}}).',
        text: 'Il n’est plus enregistré sur cet appareil. Les personnes inscrites le sont encore. Utilisez le modèle de l’application : les personnes inscrites avec l’autre devront alors s’inscrire de nouveau. Ou importez ensuite les mêmes fichiers encore une fois.',
      },
      damaged: {
        title: 'Le modèle de reconnaissance choisi est abîmé ({{model}}).',
        text: 'Il n’a pas été utilisé : un modèle changé pourrait reconnaître la mauvaise personne. Utilisez le modèle de l’application : les personnes inscrites avec l’autre devront alors s’inscrire de nouveau. Ou importez ensuite les mêmes fichiers encore une fois.',
      },
      'does-not-run': {
        title: 'Le modèle de reconnaissance choisi ne fonctionne pas ici ({{model}}).',
        text: 'Rien de ce que vous avez enregistré n’a été touché. Réessayez, ou utilisez le modèle de l’application : les personnes inscrites avec l’autre devront alors s’inscrire de nouveau.',
      },
      unreadable: {
        title: 'Le navigateur ne dit pas quel modèle de reconnaissance a été choisi.',
        text: 'Rien de ce que vous avez enregistré n’a été touché. Cela arrive quand les données de site sont bloquées ou que le disque a un défaut. Réessayez.',
      },
      own: 'Utiliser le modèle de l’application',
    },
    unsupported: {
      title: 'Ce navigateur ne peut pas faire fonctionner la reconnaissance.',
      text: 'Rien de ce que vous avez enregistré n’a été touché. Mettez le navigateur à jour, ou utilisez une version récente de Chrome, Edge, Firefox ou Safari. Le navigateur a dit : {{detail}}',
    },
    died: {
      title: 'La reconnaissance s’est arrêtée de façon inattendue.',
      text: 'Les personnes inscrites sont en sécurité. Les images en train d’être prises sont perdues. Rechargez la page pour continuer.',
    },
  },
  vaultFailed: {
    title: 'Le coffre ne peut pas être ouvert',
    died: {
      title: 'La partie de l’application qui garde le coffre s’est arrêtée de façon inattendue.',
      text: 'Ce qui a été enregistré est encore là, chiffré. Rechargez la page, puis déverrouillez le coffre.',
    },
  },
  storage: {
    full: {
      title: 'Il n’y a plus de place sur cet appareil.',
      text: 'Rien n’a été changé. Libérez de la place, puis réessayez.',
    },
    refused: {
      title: 'Le navigateur n’a pas laissé l’application enregistrer quoi que ce soit.',
      text: 'Rien n’a été changé. Cela arrive dans les fenêtres privées, et quand les données de site sont bloquées dans les réglages du navigateur. Autorisez-les pour ce site, puis réessayez.',
    },
  },
  fault: {
    title: 'Quelque chose n’a pas marché',
    what: 'L’application a rencontré une erreur qui vient d’elle-même.',
    text: 'Les personnes inscrites sont en sécurité, chiffrées sur cet appareil. Les images en train d’être prises sont perdues. Rechargez la page pour continuer.',
    tooMuch: {
      title: 'Trop de demandes à la fois',
      what: 'On a demandé à cet appareil plus qu’il ne peut faire à la fois.',
      text: 'Rien de ce qui est enregistré n’a été perdu ni changé. Attendez {{wait}}, puis rechargez la page pour continuer.',
    },
  },
  insecure: {
    title: 'Cette adresse ne peut pas être utilisée',
    what: 'La connexion à cette adresse n’est pas protégée.',
    text: 'Les navigateurs ne donnent à une page la caméra et le chiffrement qu’aux adresses qui commencent par https://, ou sur cet ordinateur même (localhost). Ouvrez l’application à une telle adresse. Rien n’a été enregistré ici.',
  },
  lockingSoon: {
    title: 'Verrouillage dans {{wait}}',
    text: 'Personne n’a utilisé l’application depuis un moment. Une touche, un clic ou un contact la garde ouverte. Au verrouillage, ce qui n’est pas encore enregistré, comme une inscription à moitié faite, est perdu.',
    stay: 'Rester',
  },
  welcomed: {
    renewal: {
      title: 'Le renouvellement du coffre est terminé.',
      text: 'Il avait été interrompu. À partir de maintenant, seule la nouvelle phrase secrète ouvre le coffre. Les clés d’accès, le code de secours et les autres phrases secrètes ne l’ouvrent plus : ajoutez-les de nouveau.',
    },
    upgrade: {
      title: 'Le coffre a été mis à jour.',
      text: 'Une version plus ancienne de l’application l’avait enregistré. Toutes les personnes inscrites le sont encore.',
    },
    recovery: {
      title: 'Le code de secours a servi à déverrouiller.',
      text: 'Si la phrase secrète est perdue, choisissez-en une autre maintenant. Si quelqu’un d’autre a pu voir le code, remplacez-le.',
    },
    read: 'Compris',
    office: 'Aller au coffre',
  },
  officerOnly: {
    title: 'Seule une personne responsable peut voir cela',
    text: 'Verrouillez, puis déverrouillez avec la phrase secrète d’une personne responsable.',
  },
  notFound: {
    title: 'Il n’y a rien ici',
    text: 'L’adresse contient peut-être une faute de frappe. Rien n’a été changé.',
    home: 'Aller au début',
  },
} satisfies Translated<'fr', 'shell'>;
