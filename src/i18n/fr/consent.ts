import type { Translated } from '../translated';

export const consent = {
  person: { withdraw: { pending: 'Retrait en cours…' } },
  consent: {
    done: 'Terminé',
    later: 'Plus tard',
    no: 'Non, je retire mon consentement',
    your: {
      open: 'Votre consentement',
      answer: 'Lire et répondre',
      asks: '{{name}}, ce qui arrive ici à votre visage a été écrit de nouveau. Veuillez le lire et dire si vous êtes toujours d’accord.',
      title: 'Votre consentement',
      recognised: 'L’application vous reconnaît comme',
      notYou:
        'Vous n’êtes pas {{name}} ? Alors revenez en arrière, et regardez la caméra encore une fois.',
      asked: {
        title: 'Il y a une nouvelle notice',
        text: 'Ce qui arrive ici à votre visage a été écrit de nouveau depuis que vous avez accepté. Veuillez le lire, et dire si vous êtes toujours d’accord.',
        read: 'Lire la nouvelle notice',
        leave: 'Plus tard',
      },
      kept: {
        title: 'Ce que vous avez accepté',
        text: 'Vous pouvez le relire, et changer ce à quoi votre visage peut servir.',
        read: 'Lire la notice',
        leave: 'Tout garder comme cela',
      },
      back: {
        title: 'Le retirer',
        text: 'À tout moment, sans donner de raison. Dès cet instant, on ne vous reconnaît plus ici.',
        action: 'Retirer mon consentement',
      },
    },
    answer: {
      title: 'Ce qui arrive ici à votre visage',
      lead: 'Veuillez le lire. À la page suivante, vous pourrez dire si vous acceptez.',
      tick: 'Cochez ce que vous acceptez. Votre visage ne sert pas à ce que vous laissez vide.',
      yes: 'J’accepte',
      pending: 'Enregistrement…',
    },
    answered: {
      title: 'Merci',
      text: 'Vous avez accepté la version {{version}} de la notice.',
    },
    withdraw: {
      title: 'Retirer votre consentement ?',
      lead: 'Dès cet instant, on ne vous reconnaît plus ici.',
      erased:
        'Tout ce qui est enregistré sur vous est effacé, comme le dit la notice que vous avez acceptée.',
      receipt: 'Vous recevez un reçu, qui dit quand.',
      otherwise:
        'Il existe un moyen équivalent sans votre visage. Vous pourrez vous inscrire de nouveau plus tard.',
      guardian: 'Un parent ou un représentant légal le retire pour la personne.',
      yes: 'Le retirer',
      keep: 'Le garder',
    },
    look: {
      title: 'Veuillez regarder la caméra encore une fois',
      lead: 'Pour que personne d’autre ne décide à votre place. Dès que l’application vous reconnaît, tout continue tout seul.',
      other: 'L’application ne reconnaît pas {{name}} sur cette image.',
    },
    trouble: {
      gone: {
        title: 'Votre inscription n’existe plus ici.',
        text: 'Votre consentement a été retiré entre-temps. Il n’y a plus rien à décider.',
      },
      inbox: {
        title: 'Votre réponse ne peut pas être enregistrée ici pour le moment.',
        text: 'Une partie du coffre est abîmée. Rien n’a été changé. Demandez à une personne responsable de déverrouiller l’application, ce qui la répare, et répondez de nouveau.',
      },
      changed: {
        title: 'Il y a maintenant une notice plus récente.',
        text: 'Elle a été publiée pendant votre lecture. Rien n’a été enregistré : veuillez la lire, et répondre de nouveau.',
      },
    },
    withdrawn: {
      title: 'Consentement retiré',
      you: 'On ne vous reconnaît plus ici.',
      other: 'L’application ne reconnaît plus {{name}}.',
      erased: 'Tout ce qui était enregistré a été effacé.',
      next: 'Tout ce qui est enregistré sera effacé la prochaine fois qu’une personne responsable ouvrira l’application ici.',
      after:
        'Tout ce qui est enregistré sera effacé quand une personne responsable ouvrira l’application ici le {{day}} ou après.',
      noReceipt:
        'Aucun reçu n’a pu être écrit, parce que la clé pour le signer manque, ou que son temps est passé. Le consentement est retiré quand même.',
    },
  },
} satisfies Translated<'fr', 'consent'>;
