/** Officers' page about how a kiosk is doing. Every fault and every remedy of src/health has its words here. */
export const diagnostics = {
  diagnostics: {
    title: 'How the kiosk is doing',
    lead: 'About this device, over all its starts. Nothing here is about a person, and nothing is sent anywhere.',
    row: 'What went wrong, how fast it is, and when there was a backup',
    light: {
      good: 'It works',
      busy: 'It works, but not as well as ever',
      trouble: 'Something is wrong',
    },
    nothing: 'Nothing is wrong at this moment.',
    watched:
      'Camera, clock, vault and door are watched while this device is a kiosk, and not while you use it.',
    slow: 'Pictures take twice as long as they did: the device is hot, or busy with something else. It works half of the time until that is over.',
    lastFault: 'Last time that something went wrong: {{fault}}, {{moment}}.',
    speed: {
      title: 'How fast it is',
      none: 'Not measured yet',
      noneText:
        'It is measured while this device is a kiosk: hand it over, let somebody step up, and look again.',
      of: 'Of the last {{frames}} pictures as a kiosk, until {{moment}}; where not every picture needs a step, of the last ones that did. 1,000 ms are a second.',
      stage: 'Step',
      p50: 'Half take at most',
      p95: '19 of 20 take at most',
      notRun: 'was not needed',
    },
    stages: {
      read: { title: 'Reading', text: 'Takes the picture from the camera' },
      detect: { title: 'Finding', text: 'Finds faces, and how they are turned' },
      align: { title: 'Straightening', text: 'Cuts the face out, upright and of the same size' },
      embed: { title: 'Describing', text: 'Makes of it the numbers that faces are compared by' },
      total: { title: 'All of these', text: 'One picture, from the camera on' },
      compare: {
        title: 'Comparing',
        text: 'Compares the numbers with those of everybody enrolled',
      },
    },
    log: {
      title: 'Log file',
      text: 'This device can write a line into a file each time that something goes wrong, that it helps itself, or that the light changes. A program on this device can read it and raise an alarm. No line is about a person.',
      unsupported: 'This browser gives pages no files to write to. Chrome and Edge on desktops do.',
      on: 'It is written to {{name}}.',
      notAllowed: {
        title: 'The browser asks again whether it may',
        text: 'Nothing is written to {{name}} until you allow it. The kiosk works without it.',
      },
      failed: {
        title: 'The file could not be written to',
        text: '{{name}} may have been moved or deleted, or the disk is full. It is tried again each time that there is something to write. The browser said: {{reason}}',
      },
      choose: 'Choose a file',
      another: 'Choose another file',
      allow: 'Allow it',
      stop: 'Write no more',
    },
    wrong: 'What went wrong',
    wrongNone: 'Nothing has gone wrong on this device so far.',
    done: 'What the kiosk did about it',
    doneNone: 'It has had nothing to do so far.',
    never_one: '{{count}} thing that has not happened',
    never_other: '{{count}} things that have not happened',
    neverText: 'What is watched all the time',
    times_one: '{{number}} time',
    times_other: '{{number}} times',
    faults: {
      'camera-frozen': {
        title: 'The camera hung',
        text: 'It sent the same picture over and over. It is turned off and on.',
      },
      'camera-black': {
        title: 'The camera was dark',
        text: 'It sent nothing but black. Somebody may have covered it.',
      },
      'camera-lost': {
        title: 'No camera',
        text: 'It was unplugged, or another program holds it. It is tried again until it is back.',
      },
      'engine-stalled': {
        title: 'Recognition did not answer',
        text: 'For five seconds no picture came back. The page is loaded anew.',
      },
      'engine-died': {
        title: 'Recognition stopped',
        text: 'The browser ended it, mostly for lack of memory. The page is loaded anew.',
      },
      'engine-failed': {
        title: 'Recognition did not start',
        text: 'Mostly a file that could not be loaded. It is tried again.',
      },
      'gpu-lost': {
        title: 'The graphics chip was lost',
        text: 'The processor does its work, only slower, until nobody is there and the page is loaded anew.',
      },
      'vault-died': {
        title: 'The vault stopped',
        text: 'The browser ended it, mostly for lack of memory. The page is loaded anew, and it opens by itself.',
      },
      'vault-stalled': {
        title: 'The vault did not answer',
        text: 'The page is loaded anew, and it opens by itself.',
      },
      'storage-failed': {
        title: 'The disk took nothing',
        text: 'It is full or failing. Whoever stood there was told, and it was tried again.',
      },
      'app-fault': {
        title: 'A fault in the app',
        text: 'Something happened that nobody expected. The page is loaded anew.',
      },
      'clock-moved-back': {
        title: 'The clock was set back',
        text: 'What has to be erased by a certain day goes by the latest time there was.',
      },
      'relay-failed': {
        title: 'The door did not open',
        text: 'Its relay did not take the message. Whoever stood there was told.',
      },
    },
    remedies: {
      'camera-restart': { title: 'Camera turned off and on', text: 'After 1, 2, 4 … 30 seconds' },
      'engine-restart': { title: 'Recognition started again', text: 'After 1, 2, 4 … 30 seconds' },
      'storage-retry': { title: 'Disk tried again', text: 'After 1, 2, 4 … 30 seconds' },
      reload: {
        title: 'Page loaded anew',
        text: 'Takes some seconds. Only a kiosk that opens by itself does so.',
      },
      'reload-held': {
        title: 'Page not loaded anew, because it just was',
        text: 'At most three times in ten minutes. Often: something is wrong that this does not mend.',
      },
      'night-restart': {
        title: 'Page loaded anew at night',
        text: 'Once between three and four, so that nothing piles up over weeks',
      },
      update: { title: 'New version taken up', text: 'Once nobody was there' },
    },
    device: 'This device',
    upSince: 'The page has been open since',
    memory: 'Memory of the page',
    storage: 'Stored',
    amount: '{{used}} of {{most}} MB',
    notTold: 'This browser does not tell',
    backup: 'Last backup',
    noBackup: 'There is none',
    sweep_one: 'Visits older than {{count}} day last erased',
    sweep_other: 'Visits older than {{count}} days last erased',
    noSweep: 'Not yet',
    save: 'Save as JSON',
  },
} as const;
