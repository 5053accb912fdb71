/** Texts of enrolment. The meaning of `consent` belongs to CONSENT_TEXT_VERSION in src/domain/consent.ts: change both together. */
export const enrol = {
  enrol: {
    agree: {
      title: 'Enrol a person',
      lead: 'The person who is enrolled should read this, and decide.',
      name: 'Name',
      nameHint: 'Shown when the person is recognised. A first name or a nickname is enough.',
      nameEmpty: 'Type a name to greet the person by.',
      nameBad:
        'Use at most {{max}} characters, and only letters, digits and signs that can be seen.',
      tick: 'Nobody is enrolled without saying yes. Tick the box if you agree.',
      how: 'How would you like to show your face?',
      webcam: 'Use the camera',
      photo: 'Use a photo',
    },
    consent: {
      title: 'What you agree to',
      what: {
        term: 'What is worked out',
        text: 'From pictures of your face, the app computes a list of numbers. Two lists are alike when they come from the same person. The pictures themselves are not kept.',
      },
      stored: {
        term: 'What is stored, and where',
        text: 'Your name, up to {{count}} such lists, and the fact that you agreed, with the date. Encrypted, on this device only. Nothing is sent anywhere.',
      },
      purpose: {
        term: 'What it is for',
        text: 'To show your name when you are in front of a camera of this device, or in a photo opened here. For nothing else.',
      },
      leave: {
        term: 'How to leave',
        text: 'Say so at any time, without giving a reason. Under “People”, press “Remove”: your lists of numbers and your name are erased at once.',
      },
      sure: {
        term: 'How sure it is',
        text: 'It can be wrong. It shows how rarely a stranger would look this similar, and it should never be the only reason for a decision about you.',
      },
      agree: 'I agree that my face is recognised in this way on this device.',
      version: 'Version of this text: {{version}}',
    },
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
