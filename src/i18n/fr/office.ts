import type { Translated } from '../translated';

export const office = {
  office: {
    loading: 'Déchiffrement…',
    progress_one: '{{done}} personne sur {{total}}',
    progress_other: '{{done}} personnes sur {{total}}',
    officerOnly: {
      title: 'Seule une personne responsable peut faire cela.',
      text: 'L’application a été ouverte comme borne, qui n’a pas de clé pour cela. Verrouillez-la, puis déverrouillez-la comme personne responsable. Rien n’a été changé.',
    },
    modelNotApproved: {
      title: 'Le modèle de reconnaissance n’est pas approuvé pour ce coffre.',
      text: 'Ce qu’il tire des visages n’est ni comparé ni enregistré. Une personne responsable doit approuver le modèle, ou en choisir un autre. Rien n’a été changé.',
    },
    voucherEnded: {
      title: 'Cette borne ne peut pas recevoir de consentements pour le moment.',
      text: 'Son temps pour signer des reçus est passé : aucune personne responsable n’a ouvert l’application ici depuis 100 jours, ou l’horloge de cet appareil est fausse. Rien n’a été enregistré. Les personnes sont toujours reconnues, et peuvent toujours retirer leur consentement. Une personne responsable qui déverrouille l’application ici règle le problème.',
    },
  },
  proof: {
    title: 'Confirmez que c’est bien vous',
    wrong:
      'Ce n’est pas un accès de personne responsable. Rien n’a été changé. Vérifiez ce que vous avez tapé, et réessayez.',
    passkey: 'Utiliser une clé d’accès',
    passphrase: {
      label: 'Phrase secrète',
      hint: 'La phrase secrète d’une personne responsable. Celle d’une borne ne suffit pas.',
      empty: 'Tapez la phrase secrète.',
      use: 'Utiliser plutôt une phrase secrète',
    },
    recovery: {
      label: 'Code de secours',
      hint: 'Les douze mots, séparés par une espace.',
      empty: 'Tapez les douze mots.',
      use: 'Utiliser plutôt le code de secours',
    },
  },
  passkeys: {
    use: {
      refused: {
        title: 'Aucune clé d’accès n’a été utilisée.',
        text: 'L’opération a été annulée, a duré trop longtemps, ou cet appareil n’a pas de clé d’accès pour ce coffre. Rien n’a été changé. Réessayez, ou utilisez un autre accès.',
      },
      'no-prf': {
        title: 'Cette clé d’accès ne peut pas être utilisée ici.',
        text: 'Le navigateur ou l’appareil n’a pas donné le secret dont le coffre a besoin. Rien n’a été changé. Utilisez un autre accès.',
      },
    },
  },
} satisfies Translated<'fr', 'office'>;
