import type { Translated } from '../translated';

export const enrol = {
  enrol: {
    webcam: {
      title: 'Regardez la caméra',
      progress: 'Images prises',
      count_one: '{{taken}} image sur {{count}}',
      count_other: '{{taken}} images sur {{count}}',
      turn: {
        straight: 'Regardez droit vers la caméra.',
        left: 'Tournez maintenant un peu la tête vers votre gauche.',
        right: 'Tournez maintenant un peu la tête vers votre droite.',
        up: 'Levez maintenant un peu le menton.',
        down: 'Baissez maintenant un peu le menton.',
      },
      take: 'Prendre l’image',
      stuck: 'Cela ne marche pas pour moi',
      cannotTurn: 'Je ne peux pas tourner la tête',
      cannotTurnOn: 'Ce n’est pas un problème. Regardez simplement la caméra.',
      saving: 'Enregistrement chiffré…',
    },
    glasses: {
      title: 'Portez-vous parfois des lunettes ?',
      why: 'Si oui, deux images de plus permettent de vous reconnaître avec et sans lunettes. La caméra est éteinte jusqu’à votre réponse.',
      no: 'Non',
      yes: 'Oui, parfois',
      changeTitle: 'Changez, s’il vous plaît',
      change: 'Si vous portiez des lunettes à l’instant, enlevez-les. Sinon, mettez-les.',
      ready: 'C’est fait',
      skip: 'Continuer sans',
    },
    photo: {
      title: 'Choisir une photo',
      lead: 'Une seule suffit. Plus de photos, de jours et d’angles différents, rendent la reconnaissance plus sûre.',
      pick_one: 'Un visage a été trouvé. Appuyez dessus si c’est celui de {{name}}.',
      pick_other: '{{count}} visages ont été trouvés. Appuyez sur celui de {{name}}.',
      taken_one: '{{count}} photo sur {{max}} utilisée',
      taken_other: '{{count}} photos sur {{max}} utilisées',
      use: 'Utiliser le visage {{number}}',
      added: 'Le visage {{number}} a été utilisé.',
      save: 'Enregistrer',
    },
    check: {
      title: 'Regardez encore une fois',
      lead: 'Pour être sûre que cela marche, l’application essaie maintenant de reconnaître {{name}}. Rien n’est enregistré avant qu’elle y arrive.',
      looking: 'Comparaison…',
      notYet: 'L’application ne reconnaît pas encore {{name}} sur cette image.',
      slow: {
        title: 'L’application n’a pas encore reconnu {{name}}.',
        text: 'Seulement {{name}} devrait maintenant regarder la caméra. Une meilleure lumière ou une autre distance peut aider. Rien n’est encore enregistré.',
      },
      again: 'Reprendre les images',
      photosAgain: 'Choisir de nouveau des photos',
      cannot: 'Cela ne marche pas',
    },
    duplicate: {
      title: 'Ce visage est déjà inscrit',
      kiosk:
        'Vous n’avez pas à vous inscrire de nouveau, et rien n’a été enregistré maintenant. Si vous n’avez jamais fait d’inscription ici, quelqu’un vous ressemble peut-être beaucoup : demandez à une personne responsable. En attendant, tout marche pour vous sans votre visage, comme le dit la notice.',
      lead: 'Il ressemble à {{names}}. Rien n’a encore été enregistré.',
      done: 'Terminé',
      cancel: 'Annuler, et ne rien enregistrer',
      same: {
        title: 'C’est {{name}}',
        text: 'Grâce aux nouvelles images, {{name}} est plus facile à reconnaître. S’il y en a trop, les moins bonnes disparaissent.',
        merge: 'Les ajouter à {{name}}',
      },
      other: {
        title: 'C’est quelqu’un d’autre',
        text: '{{name}} et {{names}} se ressemblent trop pour l’application. Les inscriptions restent toutes, et l’application demandera autre chose en plus du visage, parce qu’elle ne peut pas les distinguer.',
        keep: 'Garder les deux',
      },
      merged: {
        title: 'Les images ont été ajoutées',
        text_one:
          '{{name}} a maintenant {{count}} liste de nombres. Aucune nouvelle personne n’a été inscrite.',
        text_other:
          '{{name}} a maintenant {{count}} listes de nombres. Aucune nouvelle personne n’a été inscrite.',
      },
      inconsistent: 'Les images ne ressemblent pas assez à cette personne. Rien n’a été changé.',
      'captures-gone':
        'Les images ont attendu trop longtemps et ont été effacées. Rien n’a été changé.',
      'not-found': 'Cette personne a été effacée entre-temps. Rien n’a été changé.',
    },
    cannot: {
      title: 'Cela ne marche pas avec votre visage aujourd’hui',
      lead: 'Ce n’est pas votre faute. La lumière, la caméra ou l’application elle-même peut en être la cause.',
      done: 'Terminé',
      again: 'Essayer encore une fois',
      stored:
        'Rien n’est enregistré sur vous. L’application compte seulement combien de fois par mois cela ne marche pas, et à peu près pourquoi : ni pour qui, ni quel jour.',
    },
    inconsistent: {
      title: 'Les images ne semblent pas montrer la même personne.',
      text: 'Peut-être que quelqu’un d’autre est entré dans l’image. Rien n’a été enregistré. Reprenez-les, avec une seule personne devant la caméra.',
    },
    done: {
      title: 'Inscription faite : {{name}}',
      tab: 'Inscription faite',
      text_one:
        'Enregistré : {{count}} liste de nombres, chiffrée, sur cet appareil. Aucune image n’a été conservée.',
      text_other:
        'Enregistré : {{count}} listes de nombres, chiffrées, sur cet appareil. Aucune image n’a été conservée.',
      quality: 'Qualité des images : {{score}} sur 100.',
      outliers_one:
        '{{count}} image a été laissée de côté, parce qu’elle ne ressemble pas aux autres.',
      outliers_other:
        '{{count}} images ont été laissées de côté, parce qu’elles ne ressemblent pas aux autres.',
      recognise: 'Aller à la reconnaissance',
      another: 'Inscrire une autre personne',
    },
    gone: {
      title: 'Les images ont attendu trop longtemps et ont été effacées.',
      text: 'Rien n’a été enregistré. Votre accord reste valable : reprenez les images.',
    },
    inbox: {
      title: 'Personne ne peut être enregistré à cette borne pour le moment.',
      text: 'Une partie du coffre est abîmée. Rien n’a été enregistré, et toutes les personnes inscrites avant le sont encore. Le déverrouillage par une personne responsable la répare : verrouillez, déverrouillez avec la phrase secrète d’une personne responsable, et recommencez l’inscription.',
    },
  },
} satisfies Translated<'fr', 'enrol'>;
