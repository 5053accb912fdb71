/** Every place in which the app stores something, by its name in the browser. */
export const checkUsPlaces = {
  slots: {
    title: 'Ways in',
    text: 'Keys, locked by passphrase, passkey or code. Of which kind each is, is in clear, so that the app can ask for it.',
  },
  devices: { title: 'Key of this device', text: 'Only where a kiosk opens by itself.' },
  keys: {
    title: 'Keys of people',
    text: 'Two for each person, locked by the keys of the vault.',
  },
  people: { title: 'Names', text: 'And to what people agreed.' },
  details: { title: 'Consent and details', text: 'Only officers can open them.' },
  templates: { title: 'Faces', text: 'Numbers by which faces are compared. No pictures.' },
  inbox: { title: 'Messages of kiosks about people', text: 'Only officers can open them.' },
  erased: {
    title: 'Who was erased',
    text: 'As a fingerprint of a random number, so that nobody comes back out of a backup.',
  },
  notices: { title: 'Notices', text: 'What people were told before they agreed.' },
  doorbox: { title: 'What doors wrote down', text: 'Only officers can open it.' },
  visits: {
    title: 'Visits',
    text: 'The day is in clear, so that it can be erased while the vault is locked.',
  },
  requests: {
    title: 'Requests of people',
    text: 'What somebody asked about their data, and the answer.',
  },
  expiry: {
    title: 'Days of erasure',
    text: 'A random number and a day for each person, because a locked vault has to erase in time. It does not say who.',
  },
  audit: {
    title: 'Audit log',
    text: 'Who did what is encrypted. The order of entries, and attempts that were refused while the vault was locked, are in clear, because a locked vault has to write them down.',
  },
  certificates: { title: 'Certificates of erasure', text: 'Only officers can open them.' },
  singles: { title: 'Settings and counts', text: 'Of the vault, its kiosks and badges.' },
  attempts: {
    title: 'Wrong attempts to unlock',
    text: 'A number, because a locked vault has to slow guessing down.',
  },
  older: { title: 'Records of an older version', text: 'Wait for their passphrase.' },
  manifests: {
    title: 'Recognition models that were brought along: descriptions',
    text: 'The same for everybody. Nothing about a person.',
  },
  files: {
    title: 'Recognition models that were brought along: files',
    text: 'The same for everybody. Nothing about a person.',
  },
  choice: { title: 'Which recognition model is used', text: 'Nothing about a person.' },
  'countenance.health': {
    title: 'How this device is doing',
    text: 'How often what went wrong. Nothing about a person.',
  },
  handle: {
    title: 'Which file the log of this device is written to',
    text: 'A pointer of the browser to that file. Nothing about a person.',
  },
  'countenance.been-here': {
    title: 'That there has been a vault in this browser',
    text: 'One word. Nothing about a person.',
  },
  'countenance.camera': {
    title: 'Which camera is used',
    text: 'A random number of the browser. Nothing about a person.',
  },
  'countenance.locked-because': {
    title: 'Why this tab was locked',
    text: 'One word, until the tab is closed.',
  },
  'countenance.coming-back': {
    title: 'That this tab loads itself anew',
    text: 'One word, until the tab is closed.',
  },
  'countenance.notice-being-written': {
    title: 'A notice that is being written',
    text: 'What an officer types to be published, until the tab is closed.',
  },
  app: {
    title: 'The app itself',
    text: 'The same files for everybody, so that it starts without a network.',
  },
} as const;
