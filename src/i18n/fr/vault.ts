import type { Translated } from '../translated';

export const vault = {
  welcome: { next: 'Créer un coffre' },
  unlock: {
    title: 'Heureux de vous revoir',
    lead: 'Tapez une phrase secrète pour déverrouiller le coffre de cet appareil.',
    leadWithout: 'Choisissez comment déverrouiller le coffre de cet appareil.',
    passphrase: 'Phrase secrète',
    submit: 'Déverrouiller',
    pending: 'Déverrouillage…',
    empty: 'Tapez votre phrase secrète.',
    wrong: 'Cela n’ouvre pas ce coffre. Rien n’est perdu.',
    check: {
      passphrase: 'Vérifiez les majuscules et la langue du clavier.',
      recovery: 'Vérifiez chaque mot, et leur ordre.',
    },
    others: 'Autres façons de déverrouiller',
    passkey: 'Utiliser une clé d’accès',
    noPasskeys:
      'Une clé d’accès l’ouvrirait aussi, mais ce navigateur ne sait pas utiliser les clés d’accès.',
    recovery: 'Utiliser le code de secours',
    kiosk: 'Ouvrir comme borne',
    kioskOpening: {
      title: 'Ouverture de la borne',
      label: 'Déverrouillage avec la clé de cet appareil',
    },
    code: {
      title: 'Utiliser le code de secours',
      lead: 'Tapez les douze mots qui ont été imprimés ou notés, dans leur ordre.',
      count_one: 'Un code de secours a douze mots. Vous en avez tapé {{count}}.',
      count_other: 'Un code de secours a douze mots. Vous en avez tapé {{count}}.',
    },
    wait: {
      title: 'Trop d’essais',
      text: 'Pour que personne ne puisse deviner, le coffre n’accepte l’essai suivant qu’après un moment. Rien n’a été changé ni effacé.',
      left: 'Vous pourrez réessayer dans {{wait}}.',
      over: 'Vous pouvez réessayer maintenant.',
    },
    damaged: {
      title: 'Tous les accès à ce coffre sont abîmés.',
      text: 'Il ne peut pas être ouvert. Rien n’a été changé ni supprimé. Si vous avez une sauvegarde, restaurez-la sur un autre appareil ou dans un autre profil de ce navigateur, et laissez celui-ci tel quel, pour que quelqu’un puisse chercher ce qui s’est passé.',
    },
    noVault: {
      title: 'Il n’y a pas de coffre sur cet appareil.',
      text: 'Il a peut-être été effacé avec les données du navigateur. Vous pouvez en créer un nouveau.',
    },
    newer: {
      title: 'Ce coffre a été fait par une version plus récente de l’application.',
      text: 'Rien n’a été changé. Rechargez la page pour obtenir cette version, puis déverrouillez de nouveau.',
    },
    task: {
      renewal: 'Fin du renouvellement qui avait été interrompu',
      upgrade: 'Mise à jour du coffre',
    },
    taskAmount_one: '{{done}} personne sur {{count}}',
    taskAmount_other: '{{done}} personnes sur {{count}}',
    taskStay: 'Veuillez laisser cette page ouverte.',
  },
  lockedBecause: {
    idle: {
      title: 'Verrouillé pour votre sécurité',
      text: 'Personne n’a utilisé l’application pendant un moment. Tout ce qui est enregistré est en sécurité. Ce qui n’était pas encore enregistré est perdu.',
    },
    slept: {
      title: 'Verrouillé parce que l’appareil était en veille',
      text: 'Tout ce qui est enregistré est en sécurité. Ce qui n’était pas encore enregistré est perdu.',
    },
    'taken-over': {
      title: 'Verrouillé parce que le coffre a été ouvert dans un autre onglet',
      text: 'Tout ce qui est enregistré est en sécurité. Ce qui n’était pas encore enregistré dans cet onglet est perdu.',
    },
    storage: {
      title: 'Verrouillé parce que le navigateur n’a pas laissé l’application lire son stockage',
      text: 'L’application se verrouille plutôt que de continuer avec des données peut-être dépassées. Déverrouillez pour continuer. Si cela se répète, redémarrez le navigateur.',
    },
  },
  elsewhere: {
    title: 'Le coffre est ouvert dans un autre onglet',
    lead: 'Il ne peut être ouvert que dans un seul onglet ou une seule fenêtre à la fois.',
    text: 'Si vous l’utilisez ici, l’autre se verrouille tout de suite. Ce qui n’y est pas terminé, comme une inscription à moitié faite, est abandonné. Tout ce qui est enregistré est gardé.',
    here: 'L’utiliser ici',
    pending: 'En attente de l’autre onglet…',
    kept: {
      title: 'L’autre onglet n’a pas lâché le coffre.',
      text: 'Rien n’a été changé. Fermez-le, puis réessayez.',
    },
  },
} satisfies Translated<'fr', 'vault'>;
