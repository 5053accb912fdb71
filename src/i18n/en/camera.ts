/** Texts about cameras, photo files and how to look into them. */
export const camera = {
  camera: {
    picture: 'Live picture from the camera, as in a mirror',
    opening: 'Opening the camera …',
    allow: 'If the browser asks, allow the camera.',
    choose: 'Camera',
    unnamed: 'Camera {{number}}',
    tryAgain: 'Try the camera again',
    usePhoto: 'Use a photo instead',
    error: {
      'insecure-origin': {
        title: 'The camera is blocked on this address.',
        text: 'Browsers open cameras only on addresses that begin with https:// or on this same computer (localhost). Open the app on such an address.',
      },
      denied: {
        title: 'The camera is not allowed.',
        text: 'Nothing was recorded. To change it, click the symbol beside the address of this page, allow the camera, and try again.',
      },
      none: {
        title: 'No camera was found.',
        text: 'Plug one in and it starts by itself.',
      },
      'in-use': {
        title: 'Another program is using the camera.',
        text: 'Close video calls and other pages that use it, then try again.',
      },
      unplugged: {
        title: 'The camera was unplugged.',
        text: 'What you did so far is kept. Plug it in again and it goes on by itself.',
      },
      unsupported: {
        title: 'This browser cannot open a camera here.',
        text: 'Try a current Chrome, Edge, Firefox or Safari.',
      },
    },
    trouble: {
      frozen: {
        title: 'The camera picture stands still.',
        text: 'What you did so far is kept. Try the camera again; if that does not help, unplug it and plug it in again.',
      },
      black: {
        title: 'The camera picture is black.',
        text: 'Open the cover of the camera, or take away what lies in front of it. It then goes on by itself.',
      },
    },
  },
  advice: {
    'no-face': 'Look into the camera.',
    good: 'Good. Stay like this.',
    'move-closer': 'Come a little closer.',
    'move-back': 'Move back a little.',
    'centre-face': 'Move your face to the middle.',
    'face-camera': 'Turn towards the camera.',
    'more-light': 'It is too dark. Find more light, or face a window.',
    'less-light': 'It is too bright. Move out of the strong light.',
    'even-light': 'One side of your face is dark. Turn towards the light.',
    'hold-upright': 'Hold your head upright.',
    'hold-still': 'Hold still for a moment.',
    'wipe-lens': 'The picture is blurred. Wipe the camera lens.',
    'uncover-face': 'Something covers your face. Uncover eyes and mouth.',
    'open-eyes': 'Open your eyes.',
    'close-mouth': 'Close your mouth.',
    'one-person': 'Only one person, please. Others should step out of the picture.',
    'turn-head': 'Now turn or tilt your head a little.',
  },
  photo: {
    choose: 'Choose a photo',
    another: 'Add another photo',
    other: 'Choose another photo',
    hint: 'Or drop it here. JPEG, PNG or WebP, at most {{megabytes}} MB and {{megapixels}} megapixels. The photo itself is not kept.',
    opening: 'Looking for faces in the photo',
    openingHint: 'A large photo takes some seconds.',
    alt: 'The photo that you chose, upright',
    face: 'Face {{number}}',
    error: {
      'too-many-bytes': {
        title: 'The file is too large: {{megabytes}} MB.',
        text: 'It may have at most {{limit}} MB. Save it smaller, or choose another one. Nothing was kept of it.',
      },
      'too-many-pixels': {
        title: 'The photo has too many pixels: {{megapixels}} megapixels.',
        text: 'It may have at most {{limit}} megapixels. Save it smaller, or choose another one. Nothing was kept of it.',
      },
      'not-a-photo': {
        title: 'This file is not a photo that the app can read.',
        text: 'Choose a JPEG, PNG or WebP file. Nothing was kept of it.',
      },
      damaged: {
        title: 'The photo is damaged and cannot be opened.',
        text: 'Choose another one. Nothing was kept of it.',
      },
    },
    noFace: {
      title: 'No face was found in this photo.',
      text: 'Choose a photo that shows the face from the front, not too small, in good light.',
    },
    faceError: {
      'photo-gone': 'The photo is not open any more. Choose it again.',
      'move-closer': 'This face is too small in the photo. Choose one where it is larger.',
      'move-back': 'This face is cut off or too close. Choose a photo taken from further away.',
      'centre-face': 'This face is at the very edge. Choose a photo that shows all of it.',
      'face-camera': 'This face looks too far to the side. Choose a photo from the front.',
      'more-light': 'This face is too dark. Choose a brighter photo.',
      'less-light': 'This face is too bright. Choose a photo with softer light.',
      'even-light': 'One side of this face is dark. Choose a photo with light from the front.',
      'hold-upright': 'This head leans far to the side. Choose a photo where it is upright.',
      'hold-still': 'This face is blurred. Choose a sharper photo.',
      'wipe-lens': 'This face is blurred. Choose a sharper photo.',
      'uncover-face': 'Something covers this face. Choose a photo that shows eyes and mouth.',
      'open-eyes': 'The eyes are closed. Choose a photo with open eyes.',
      'close-mouth': 'The mouth is wide open. Choose a photo with a calm face.',
      'one-person': 'Choose a photo that shows this person alone.',
      'turn-head': 'Choose a photo that shows the face from another angle.',
    },
  },
} as const;
