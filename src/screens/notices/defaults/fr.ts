import type { DefaultText } from './text';

export const fr: DefaultText = {
  language: 'fr',
  recognition: {
    title: 'Vous reconnaître',
    text: 'Votre nom s’affiche quand vous êtes devant une caméra de cet appareil, ou sur une photo ouverte avec lui.',
  },
  body: `**Qui est responsable.** {controller}, {address}. Questions et demandes : {contact}.
Délégué à la protection des données : {dpo}.
Droit applicable : {jurisdiction}.

**À quoi sert votre visage.**

{purposes}

Chaque ligne indique combien de temps vos données sont conservées au plus. Ensuite, elles sont effacées.

**Ce qui est enregistré.** À partir d’images de votre visage, l’application calcule des listes de nombres. Deux listes se ressemblent quand elles viennent de la même personne. Sont enregistrés ces listes, votre nom, le moyen de vous joindre si vous le donnez, et ce que vous avez accepté. Tout est chiffré, sur cet appareil et dans les sauvegardes que l’organisation en garde. Les images elles-mêmes ne sont pas conservées, et rien n’est envoyé nulle part.

**À quel point c’est sûr.** L’application peut se tromper. Elle indique combien il est rare qu’une autre personne soit aussi ressemblante, et n’est jamais la seule raison d’une décision à votre sujet.

**C’est vous qui décidez.** Refuser n’a aucun inconvénient : il existe un moyen équivalent sans votre visage. Si vous acceptez, vous pouvez revenir sur votre accord à tout moment, sans donner de raison, ici ou auprès de {contact}. Dès cet instant, vous n’êtes plus reconnu, et tout ce qui vous concerne est effacé : {erase}, ou dès qu’une personne responsable ouvre ensuite l’application.

**Vos droits.** Vous pouvez voir ce qui est enregistré sur vous, le faire corriger, en recevoir une copie, en faire limiter l’usage et le faire effacer. Vous pouvez adresser une réclamation à l’autorité de protection des données de votre lieu de résidence ou de travail.
Pour cette organisation : {authority}.`,
  withoutFace: `C’est très bien, et rien n’a été enregistré sur vous. Il existe un moyen équivalent sans votre visage : demandez à l’accueil, ou contactez {contact}.`,
};
