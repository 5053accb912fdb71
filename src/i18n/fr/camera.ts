import type { Translated } from '../translated';

export const camera = {
  camera: {
    picture: 'Image en direct de la caméra, comme dans un miroir',
    opening: 'Ouverture de la caméra…',
    allow: 'Si le navigateur le demande, autorisez la caméra.',
    choose: 'Caméra',
    unnamed: 'Caméra {{number}}',
    tryAgain: 'Réessayer la caméra',
    usePhoto: 'Utiliser plutôt une photo',
    error: {
      'insecure-origin': {
        title: 'La caméra est bloquée à cette adresse.',
        text: 'Les navigateurs n’ouvrent la caméra qu’aux adresses qui commencent par https:// ou sur cet ordinateur même (localhost). Ouvrez l’application à une telle adresse.',
      },
      denied: {
        title: 'La caméra n’est pas autorisée.',
        text: 'Rien n’a été filmé. Pour changer cela, cliquez sur le symbole à côté de l’adresse de cette page, autorisez la caméra et réessayez.',
      },
      none: {
        title: 'Aucune caméra n’a été trouvée.',
        text: 'Branchez-en une et elle démarre toute seule.',
      },
      'in-use': {
        title: 'Un autre programme utilise la caméra.',
        text: 'Fermez les appels vidéo et les autres pages qui l’utilisent, puis réessayez.',
      },
      unplugged: {
        title: 'La caméra a été débranchée.',
        text: 'Ce que vous avez fait jusqu’ici est gardé. Rebranchez-la et tout continue tout seul.',
      },
      unsupported: {
        title: 'Ce navigateur ne peut pas ouvrir de caméra ici.',
        text: 'Essayez avec une version récente de Chrome, Edge, Firefox ou Safari.',
      },
    },
    trouble: {
      frozen: {
        title: 'L’image de la caméra ne bouge plus.',
        text: 'Ce que vous avez fait jusqu’ici est gardé. Réessayez la caméra ; si cela ne suffit pas, débranchez-la puis rebranchez-la.',
      },
      black: {
        title: 'L’image de la caméra est noire.',
        text: 'Ouvrez le cache de la caméra, ou enlevez ce qui est devant. Tout continue ensuite tout seul.',
      },
    },
  },
  advice: {
    'no-face': 'Regardez la caméra.',
    good: 'Bien. Restez comme cela.',
    'move-closer': 'Approchez-vous un peu.',
    'move-back': 'Reculez un peu.',
    'centre-face': 'Mettez votre visage au milieu.',
    'face-camera': 'Tournez-vous vers la caméra.',
    'more-light':
      'Il fait trop sombre. Cherchez plus de lumière, ou mettez-vous face à une fenêtre.',
    'less-light': 'Il y a trop de lumière. Quittez la lumière forte.',
    'even-light': 'Un côté de votre visage est sombre. Tournez-vous vers la lumière.',
    'hold-upright': 'Tenez la tête droite.',
    'hold-still': 'Ne bougez plus un instant.',
    'wipe-lens': 'L’image est floue. Essuyez l’objectif de la caméra.',
    'uncover-face': 'Quelque chose couvre votre visage. Découvrez les yeux et la bouche.',
    'open-eyes': 'Ouvrez les yeux.',
    'close-mouth': 'Fermez la bouche.',
    'one-person': 'Une seule personne, s’il vous plaît. Les autres doivent sortir de l’image.',
    'turn-head': 'Tournez ou penchez maintenant un peu la tête.',
  },
  photo: {
    choose: 'Choisir une photo',
    another: 'Ajouter une autre photo',
    other: 'Choisir une autre photo',
    hint: 'Ou déposez-la ici. JPEG, PNG ou WebP, au plus {{megabytes}} Mo et {{megapixels}} mégapixels. La photo elle-même n’est pas conservée.',
    opening: 'Recherche de visages dans la photo',
    openingHint: 'Une grande photo prend quelques secondes.',
    alt: 'La photo que vous avez choisie, à l’endroit',
    face: 'Visage {{number}}',
    error: {
      'too-many-bytes': {
        title: 'Le fichier est trop gros : {{megabytes}} Mo.',
        text: 'Il peut faire au plus {{limit}} Mo. Enregistrez-le plus petit, ou choisissez-en un autre. Rien n’en a été conservé.',
      },
      'too-many-pixels': {
        title: 'La photo a trop de pixels : {{megapixels}} mégapixels.',
        text: 'Elle peut avoir au plus {{limit}} mégapixels. Enregistrez-la plus petite, ou choisissez-en une autre. Rien n’en a été conservé.',
      },
      'not-a-photo': {
        title: 'Ce fichier n’est pas une photo que l’application peut lire.',
        text: 'Choisissez un fichier JPEG, PNG ou WebP. Rien n’en a été conservé.',
      },
      damaged: {
        title: 'La photo est abîmée et ne peut pas être ouverte.',
        text: 'Choisissez-en une autre. Rien n’en a été conservé.',
      },
    },
    noFace: {
      title: 'Aucun visage n’a été trouvé dans cette photo.',
      text: 'Choisissez une photo qui montre le visage de face, pas trop petit, bien éclairé.',
    },
    faceError: {
      'photo-gone': 'La photo n’est plus ouverte. Choisissez-la de nouveau.',
      'move-closer':
        'Ce visage est trop petit dans la photo. Choisissez-en une où il est plus grand.',
      'move-back': 'Ce visage est coupé ou trop proche. Choisissez une photo prise de plus loin.',
      'centre-face': 'Ce visage est tout au bord. Choisissez une photo où on le voit en entier.',
      'face-camera': 'Ce visage regarde trop de côté. Choisissez une photo de face.',
      'more-light': 'Ce visage est trop sombre. Choisissez une photo plus claire.',
      'less-light': 'Ce visage est trop clair. Choisissez une photo à la lumière plus douce.',
      'even-light': 'Un côté de ce visage est sombre. Choisissez une photo éclairée de face.',
      'hold-upright': 'Cette tête est très penchée. Choisissez une photo où elle est droite.',
      'hold-still': 'Ce visage est flou. Choisissez une photo plus nette.',
      'wipe-lens': 'Ce visage est flou. Choisissez une photo plus nette.',
      'uncover-face':
        'Quelque chose couvre ce visage. Choisissez une photo qui montre les yeux et la bouche.',
      'open-eyes': 'Les yeux sont fermés. Choisissez une photo avec les yeux ouverts.',
      'close-mouth': 'La bouche est grande ouverte. Choisissez une photo au visage calme.',
      'one-person': 'Choisissez une photo qui montre cette personne seule.',
      'turn-head': 'Choisissez une photo qui montre le visage sous un autre angle.',
    },
  },
} satisfies Translated<'fr', 'camera'>;
