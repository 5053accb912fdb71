/** The screens of a kiosk. Short, because they are read in passing and from a step away. */
export const door = {
  door: {
    title: 'Kiosk',
    tab: 'Kiosk',
    loading: 'Getting ready',
    idle: {
      attendance: 'Check in or out',
      'check-in': 'Check in',
      'check-out': 'Check out',
      access: 'Come in',
      presence: 'Welcome',
      stepUp: 'Stand in front of the camera.',
      tap: 'Press Start, then look into the camera.',
      start: 'Start',
      served: 'All done. Step aside for whoever is next.',
    },
    zone: 'Only a face between the lines is compared.',
    private: {
      title: 'Faces are compared on this device',
      text: 'No picture is kept, and nothing leaves it. Only people who agreed are recognised.',
      read: 'Read the notice',
      scan: 'Scan to read the notice on your phone',
      code: 'QR code: the notice about faces at this door',
      gist: 'Faces are compared on this device only, and only with people who agreed. No picture is kept. Responsible: {{controller}}. Questions and rights: {{contact}}. Without your face: use a code, or ask. Notice number {{version}} of {{day}}.',
    },
    looking: {
      title: 'Look into the camera',
      comparing: 'One moment',
    },
    asking: {
      title: 'Hello {{name}}',
      question: 'What do you want to do?',
    },
    kinds: {
      'check-in': 'Check in',
      'check-out': 'Check out',
      entry: 'Come in',
      presence: 'Note that I was here',
    },
    writing: 'Writing it down',
    done: {
      'check-in': 'Welcome, {{name}}',
      'check-out': 'Goodbye, {{name}}',
      entry: 'Welcome, {{name}}',
      presence: 'Welcome, {{name}}',
      written: {
        'check-in': 'You are checked in since {{time}}.',
        'check-out': 'You are checked out since {{time}}.',
        entry: 'Your entry was noted at {{time}}.',
        presence: 'It was noted at {{time}} that you are here.',
      },
      repeated: 'That was noted at {{time}} already. Nothing was noted a second time.',
      undo: 'This is not me',
      mine: 'My data',
      asks: 'The notice about your face has changed since you agreed.',
      answer: 'Read and answer',
    },
    undone: {
      title: 'Taken back',
      text: 'It does not count any more. Both are in the record: that it was noted, and that somebody said it was not them.',
    },
    unknown: {
      title: 'You are not known here',
      text: 'Nobody who is enrolled looks enough like you. What do you want to do?',
    },
    alike: {
      title: 'One more thing is needed',
      text: 'You look very much like somebody else who is enrolled. Type your code, so that nobody is taken for you.',
    },
    again: 'Try once more',
    useCode: 'Use a code instead',
    enrol: 'Enrol',
    call: 'Ask for help: {{help}}',
    code: {
      title: 'Type your code',
      lead: 'The 8 digits that you were given. It does as much as your face.',
      field: 'Code',
      digit: 'Digit {{digit}}',
      erase: 'Erase the last digit',
      typed_one: '{{count}} of 8 digits typed',
      typed_other: '{{count}} of 8 digits typed',
      wrong: 'No code is like this. Look at it again.',
      none: 'You have none? Ask whoever runs this door.',
    },
    paused: {
      title: 'Please wait',
      text: 'Too many in a row were not recognised. It goes on in {{wait}}.',
      officer:
        'Too many in a row were not recognised. Somebody from the staff has to unlock this kiosk.',
      why: 'The wait keeps anybody from trying one face or code after the other.',
    },
    failed: {
      title: 'That was not noted',
      storage: 'This device could not store it. Tell the staff that you were here.',
      'voucher-ended':
        'This kiosk may not note anything until somebody from the staff has unlocked it. Tell them that you were here.',
      'no-visit': 'It took too long. Try once more.',
      other: 'Something went wrong. Tell the staff that you were here.',
    },
    closed: {
      title: 'Closed',
      text: 'This kiosk works from {{from}} to {{to}}. The camera is off.',
    },
    help: {
      open: 'Help',
      title: 'Help',
      reach:
        'Sitting or small? Tilt the screen until you see your face, or ask. A code does as much as your face.',
      contact: 'Ask: {{help}}',
    },
    larger: 'Larger text',
    usual: 'Usual size',
    contrast: 'More contrast',
    mine: {
      open: 'My data',
      title: 'What is stored about you',
      who: 'You were recognised as',
      name: 'Your name, so that you can be greeted.',
      numbers:
        'Lists of numbers, made from your face when you enrolled. They are compared, and no picture can be looked at in them.',
      consent:
        'That you agreed, when, and to which notice; and how to reach you, if you wrote that down.',
      visits:
        'When you came and went, for at most as many days as the notice says. This kiosk cannot read that again; the staff can show you.',
      never: 'Never a picture or a film.',
      see: 'Look at my consent, change it, or have everything erased',
      back: 'Done',
      first: 'Look into the camera first, so that nobody sees what belongs to somebody else.',
    },
    staff: {
      open: 'Staff',
      title: 'Leave the kiosk',
      lead: 'Only an officer can. Everything at this kiosk stays as it is.',
      submit: 'Leave the kiosk',
      notOfficer: 'This opens the kiosk only. It is open already.',
      back: 'Back to the kiosk',
    },
    light: {
      good: 'Everything works',
      busy: 'Working, but something was put right a moment ago',
      trouble: 'Something does not work. Tell the staff.',
    },
    trouble: {
      camera: 'The camera does not work at the moment. It is tried again by itself.',
      code: 'Until then, use your code.',
    },
  },
} as const;
