import type { Translated } from '../translated';

export const door = {
  door: {
    title: 'Borne',
    tab: 'Borne',
    loading: 'Préparation',
    idle: {
      attendance: 'Noter arrivée ou départ',
      'check-in': 'Noter mon arrivée',
      'check-out': 'Noter mon départ',
      access: 'Entrer',
      presence: 'Bienvenue',
      stepUp: 'Mettez-vous devant la caméra.',
      tap: 'Appuyez sur « Commencer », puis regardez la caméra.',
      start: 'Commencer',
      served: 'C’est fini. Laissez la place à la personne suivante.',
    },
    zone: 'Seul un visage entre les lignes est comparé.',
    private: {
      title: 'Les visages sont comparés sur cet appareil',
      text: 'Aucune image n’est conservée, et rien n’en sort. Seules les personnes qui ont accepté sont reconnues.',
      read: 'Lire la notice',
      scan: 'Scannez pour lire la notice sur votre téléphone',
      code: 'Code QR : la notice sur les visages à cette porte',
      gist: 'Les visages sont comparés sur cet appareil seulement, et seulement avec les personnes qui ont accepté. Aucune image n’est conservée. Responsable : {{controller}}. Questions et droits : {{contact}}. Sans votre visage : utilisez un code, ou demandez. Notice numéro {{version}} du {{day}}.',
    },
    looking: {
      title: 'Regardez la caméra',
      comparing: 'Un instant',
    },
    asking: {
      title: 'Bonjour {{name}}',
      question: 'Que voulez-vous faire ?',
    },
    kinds: {
      'check-in': 'Noter mon arrivée',
      'check-out': 'Noter mon départ',
      entry: 'Entrer',
      presence: 'Noter ma présence ici',
    },
    writing: 'En train de noter',
    done: {
      'check-in': 'Bienvenue, {{name}}',
      'check-out': 'Au revoir, {{name}}',
      entry: 'Bienvenue, {{name}}',
      presence: 'Bienvenue, {{name}}',
      written: {
        'check-in': 'Votre arrivée est notée depuis {{time}}.',
        'check-out': 'Votre départ est noté depuis {{time}}.',
        entry: 'Votre entrée a été notée à {{time}}.',
        presence: 'Votre présence ici a été notée à {{time}}.',
      },
      repeated: 'Cela a déjà été noté à {{time}}. Rien n’a été noté une deuxième fois.',
      stuck: 'La porte ne s’est pas ouverte d’elle-même.',
      stuckAsk: 'Demandez aux responsables de cette porte.',
      undo: 'Ce n’est pas moi',
      mine: 'Mes données',
      asks: 'La notice sur votre visage a changé depuis que vous avez accepté.',
      answer: 'Lire et répondre',
    },
    undone: {
      title: 'Annulé',
      text: 'Cela ne compte plus. Les deux sont au registre : que c’était noté, et que quelqu’un a dit que ce n’était pas lui.',
    },
    unknown: {
      title: 'L’application ne vous connaît pas ici',
      text: 'Aucune personne inscrite ne vous ressemble assez. Si vous êtes inscrit ici, adressez-vous au bureau. Que voulez-vous faire ?',
    },
    alike: {
      title: 'Il faut encore une chose',
      text: 'Vous ressemblez beaucoup à une autre personne inscrite. Tapez votre code, pour que personne ne soit pris pour vous.',
    },
    again: 'Essayer encore une fois',
    useCode: 'Utiliser plutôt un code',
    enrol: 'S’inscrire',
    call: 'Demander de l’aide : {{help}}',
    code: {
      title: 'Tapez votre code',
      lead: 'Les 8 chiffres qu’on vous a donnés. Le code permet autant que votre visage.',
      field: 'Code',
      digit: 'Chiffre {{digit}}',
      erase: 'Effacer le dernier chiffre',
      typed_one: '{{count}} chiffre sur 8 tapé',
      typed_other: '{{count}} chiffres sur 8 tapés',
      wrong: 'Aucun code n’est comme cela. Regardez-le de nouveau.',
      none: 'Vous n’en avez pas ? Demandez aux responsables de cette porte.',
    },
    paused: {
      title: 'Veuillez attendre',
      text: 'Trop de personnes de suite n’ont pas été reconnues. Cela reprend dans {{wait}}.',
      officer:
        'Trop de personnes de suite n’ont pas été reconnues. Une personne du personnel doit déverrouiller cette borne.',
      why: 'L’attente empêche d’essayer un visage ou un code après l’autre.',
    },
    askOffice: {
      title: 'Adressez-vous au bureau',
      text: 'On vous y aidera. Rien n’a été noté.',
    },
    failed: {
      title: 'Cela n’a pas été noté',
      storage: 'Cet appareil n’a pas pu l’enregistrer. Dites au personnel que vous étiez là.',
      'voucher-ended':
        'Cette borne ne peut rien noter avant qu’une personne du personnel ne l’ait déverrouillée. Dites au personnel que vous étiez là.',
      'no-visit': 'Cela a duré trop longtemps. Essayez encore une fois.',
      other: 'Quelque chose n’a pas marché. Dites au personnel que vous étiez là.',
    },
    closed: {
      title: 'Fermé',
      text: 'Cette borne fonctionne de {{from}} à {{to}}. La caméra est éteinte.',
    },
    help: {
      open: 'Aide',
      title: 'Aide',
      reach:
        'En position assise, ou de petite taille ? Inclinez l’écran jusqu’à voir votre visage, ou demandez. Un code permet autant que votre visage.',
      contact: 'Demandez : {{help}}',
    },
    larger: 'Texte plus grand',
    usual: 'Taille habituelle',
    contrast: 'Plus de contraste',
    mine: {
      open: 'Mes données',
      title: 'Ce qui est enregistré sur vous',
      who: 'L’application vous reconnaît comme',
      name: 'Votre nom, pour pouvoir vous saluer.',
      numbers:
        'Des listes de nombres, faites à partir de votre visage lors de votre inscription. Elles sont comparées, et on ne peut y voir aucune image.',
      consent:
        'Que vous avez accepté, quand, et quelle notice ; et comment vous joindre, si vous l’avez écrit.',
      visits:
        'Vos arrivées et vos départs, pendant au plus autant de jours que le dit la notice. Cette borne ne peut pas le relire ; le personnel peut vous le montrer.',
      never: 'Jamais une image ni un film.',
      see: 'Voir mon consentement, le changer, ou faire tout effacer',
      back: 'Terminé',
      first:
        'Regardez d’abord la caméra, pour que personne ne voie ce qui est à quelqu’un d’autre.',
    },
    staff: {
      open: 'Personnel',
      title: 'Quitter la borne',
      lead: 'Seule une personne responsable le peut. Tout à cette borne reste comme c’est.',
      submit: 'Quitter la borne',
      notOfficer: 'Cela ouvre seulement la borne. Elle est déjà ouverte.',
      back: 'Retour à la borne',
    },
    light: {
      good: 'Tout fonctionne',
      busy: 'Cela fonctionne, mais quelque chose vient d’être réparé',
      trouble: 'Quelque chose ne fonctionne pas. Prévenez le personnel.',
    },
    trouble: {
      camera: 'La caméra ne fonctionne pas pour le moment. De nouveaux essais se font tout seuls.',
      code: 'En attendant, utilisez votre code.',
    },
  },
} satisfies Translated<'fr', 'door'>;
