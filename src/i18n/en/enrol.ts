/** Texts of enrolment, after the person has agreed. */
export const enrol = {
  enrol: {
    webcam: {
      title: 'Look into the camera',
      progress: 'Pictures taken',
      count_one: '{{taken}} of {{count}} picture',
      count_other: '{{taken}} of {{count}} pictures',
      turn: {
        straight: 'Look straight into the camera.',
        left: 'Now turn your head a little to your left.',
        right: 'Now turn your head a little to your right.',
        up: 'Now lift your chin a little.',
        down: 'Now lower your chin a little.',
      },
      take: 'Take picture',
      stuck: 'It does not work for me',
      cannotTurn: 'I cannot turn my head',
      cannotTurnOn: 'That is fine. Just look into the camera.',
      saving: 'Storing, encrypted …',
    },
    glasses: {
      title: 'Do you sometimes wear glasses?',
      why: 'If you do, two more pictures make sure that you are recognised with and without them. The camera is off until you answer.',
      no: 'No',
      yes: 'Yes, sometimes',
      changeTitle: 'Change over, please',
      change: 'If you wore glasses just now, take them off. If not, put them on.',
      ready: 'Ready',
      skip: 'Go on without',
    },
    photo: {
      title: 'Choose a photo',
      lead: 'One is enough. More photos, from different days and angles, make recognition surer.',
      pick_one: 'One face was found. Press it if it belongs to {{name}}.',
      pick_other: '{{count}} faces were found. Press the one that belongs to {{name}}.',
      taken_one: '{{count}} of {{max}} photos used',
      taken_other: '{{count}} of {{max}} photos used',
      use: 'Use face {{number}}',
      added: 'Face {{number}} was used.',
      save: 'Store',
    },
    check: {
      title: 'Look once more',
      lead: 'To be sure that it works, the app now tries to recognise {{name}}. Nothing is stored before it does.',
      looking: 'Comparing …',
      notYet: '{{name}} is not recognised in this picture yet.',
      slow: {
        title: '{{name}} has not been recognised yet.',
        text: 'Only {{name}} should look into the camera now. Better light or another distance can help. Nothing is stored yet.',
      },
      again: 'Take the pictures again',
      photosAgain: 'Choose photos again',
      cannot: 'It does not work',
    },
    duplicate: {
      title: 'This face is already enrolled',
      kiosk:
        'You do not have to enrol again, and nothing was stored now. If you have never enrolled here, somebody may look very much like you: please ask an officer. Until then, everything works for you without your face, as the notice says.',
      lead: 'It looks like {{names}}. Nothing has been stored yet.',
      done: 'Done',
      cancel: 'Cancel, and store nothing',
      same: {
        title: 'It is {{name}}',
        text: 'The new pictures make {{name}} easier to recognise. Where there are too many, the worst ones go.',
        merge: 'Add them to {{name}}',
      },
      other: {
        title: 'It is somebody else',
        text: '{{name}} and {{names}} look too much alike for the app. Both stay enrolled, and the app will ask for something more than the face, because it cannot tell them apart.',
        keep: 'Keep both',
      },
      merged: {
        title: 'The pictures were added',
        text_one: '{{name}} has {{count}} list of numbers now. Nobody new was enrolled.',
        text_other: '{{name}} has {{count}} lists of numbers now. Nobody new was enrolled.',
      },
      inconsistent: 'The pictures do not look enough like that person. Nothing was changed.',
      'captures-gone': 'The pictures waited too long and were erased. Nothing was changed.',
      'not-found': 'That person has been erased meanwhile. Nothing was changed.',
    },
    cannot: {
      title: 'It does not work with your face today',
      lead: 'That is not your fault. Light, the camera, or the app itself can be the reason.',
      done: 'Done',
      again: 'Try once more',
      stored:
        'Nothing about you is stored. The app only counts how often it does not work in a month, and roughly why: not who, and not on which day.',
    },
    inconsistent: {
      title: 'The pictures do not seem to show the same person.',
      text: 'Perhaps somebody else came into the picture. Nothing was stored. Take them again, alone in front of the camera.',
    },
    done: {
      title: '{{name}} is enrolled',
      tab: 'Enrolled',
      text_one:
        'Stored: {{count}} list of numbers, encrypted, on this device. No picture was kept.',
      text_other:
        'Stored: {{count}} lists of numbers, encrypted, on this device. No picture was kept.',
      quality: 'Quality of the pictures: {{score}} of 100.',
      outliers_one: '{{count}} picture was left out, because it does not look like the others.',
      outliers_other: '{{count}} pictures were left out, because they do not look like the others.',
      recognise: 'Go to recognise',
      another: 'Enrol another person',
    },
    gone: {
      title: 'The pictures waited too long and were erased.',
      text: 'Nothing was stored. Your agreement still stands: take them again.',
    },
    inbox: {
      title: 'Nobody can be stored at this kiosk just now.',
      text: 'A part of the vault is damaged. Nothing was stored, and everybody enrolled before still is. Unlocking as an officer mends it: lock, unlock with the passphrase of an officer, and enrol again.',
    },
  },
} as const;
