/** Texts of enrolment, after the person has agreed. */
export const enrol = {
  enrol: {
    webcam: {
      title: 'Look into the camera',
      progress: 'Pictures taken',
      count_one: '{{taken}} of {{count}} picture',
      count_other: '{{taken}} of {{count}} pictures',
      cannotTurn: 'I cannot turn my head',
      cannotTurnOn: 'That is fine. Just look into the camera.',
      saving: 'Storing, encrypted …',
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
      lead: 'To be sure that it works, the app now tries to recognise {{name}}.',
      photoTitle: 'Checking that it works',
      photo: 'Comparing the photo with what was stored …',
      photoSlow: {
        title: '{{name}} was not recognised in the photo.',
        text: 'Everything is stored. A clearer photo, or one more, can help.',
      },
      looking: 'Comparing …',
      slow: {
        title: '{{name}} has not been recognised yet.',
        text: 'Everything is stored. Better light or another distance can help.',
      },
      alike: {
        title: 'This face is hard to tell apart from someone already enrolled: {{names}}.',
        text: 'Perhaps the same person was enrolled twice. While two people look this alike, the app greets neither.',
      },
      officer:
        'To take other pictures instead, an officer has to remove this enrolment first, under “People”.',
      again: 'Take the pictures again',
      photosAgain: 'Choose photos again',
      anyway: 'Finish anyway',
    },
    done: {
      title: '{{name}} is enrolled',
      tab: 'Enrolled',
      recognised: 'Recognised as {{name}}',
      unchecked: 'Stored, but not yet recognised in the check.',
      text_one:
        '{{count}} list of numbers is stored, encrypted, on this device. No picture was kept.',
      text_other:
        '{{count}} lists of numbers are stored, encrypted, on this device. No picture was kept.',
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
