import type { Translated } from '../translated';

export const receipt = {
  receipt: {
    title: {
      given: 'Votre reçu',
      renewed: 'Votre nouveau reçu',
      withdrawn: 'Reçu : consentement retiré',
      withdrawnPart: 'Reçu : une partie du consentement retirée',
    },
    who: 'Qui est responsable',
    agreed: 'Ce que vous avez accepté',
    takenBack: 'Ce que vous avez retiré',
    keptFor_one: '(conservé {{count}} jour au plus)',
    keptFor_other: '(conservé {{count}} jours au plus)',
    usedNoMore: '(votre visage n’y sert plus)',
    erasedWithin_zero: '(effacé tout de suite)',
    erasedWithin_one: '(effacé dans un délai de {{count}} jour)',
    erasedWithin_other: '(effacé dans un délai de {{count}} jours)',
    when: 'Quand et où',
    place: { kiosk: 'à cette borne', office: 'sur cet appareil' },
    attested: 'Vous avez accepté ailleurs ; une personne responsable s’en est portée garante.',
    entered: 'Une personne responsable l’a fait pour vous.',
    guardian: 'Qui a accepté pour vous',
    guardianLeft: 'Qui l’a retiré pour vous',
    dpo: 'Délégué à la protection des données',
    authority: 'Où faire une réclamation',
    jurisdiction: 'Droit applicable',
    leave: {
      term: 'Comment le retirer',
      text: 'À tout moment et sans donner de raison : là où l’application vous reconnaît, ou auprès de {{contact}}.',
    },
    number: 'Numéro de ce reçu',
    notice: 'Pour la version {{version}} de la notice.',
    signer: {
      vault: 'Signé avec la clé de cette organisation.',
      kiosk: 'Signé par une borne dont la clé de cette organisation se porte garante.',
    },
    code: {
      label: 'Code QR de ce reçu',
      text: 'Photographiez-le : il permet à tout le monde de vérifier que ce reçu est authentique. Il ne contient ni nom ni visage.',
    },
    print: 'Imprimer le reçu',
    save: 'Enregistrer comme fichier',
  },
} satisfies Translated<'fr', 'receipt'>;
