/** Texts of the screens before the vault is open. */
export const vault = {
  welcome: {
    title: 'A face, known only here',
    lead: 'Countenance recognises people who agreed to it. It does so on this device, and sends nothing to anyone.',
    here: {
      title: 'It stays on this device',
      text: 'Pictures are looked at and forgotten at once. Nothing is sent anywhere.',
    },
    locked: {
      title: 'It is locked away',
      text: 'What is kept is encrypted with your passphrase. Without it, nobody can read it: not a thief, and not us.',
    },
    leave: {
      title: 'Anyone can leave at any time',
      text: 'Only people who said yes are recognised. Removing a person takes a moment, and erases what was kept about them.',
    },
    next: 'Create a vault',
    nextHint:
      'A vault is the encrypted place on this device where enrolled people are kept. You choose a passphrase for it.',
  },
  create: {
    title: 'Choose a passphrase',
    lead: 'It locks everything that this app keeps on this device.',
    passphrase: 'Passphrase',
    hint: 'At least {{min}} characters. Four or five words that do not belong together are easy to remember and hard to guess.',
    repeat: 'The same passphrase again',
    strength: 'To guess it would take',
    lost: {
      title: 'A lost passphrase cannot be replaced',
      text: 'There is no second key and no reset. Without the passphrase nobody can open the vault again, and that includes us. Write it down and keep it somewhere safe.',
    },
    understand: 'I understand that a lost passphrase cannot be recovered.',
    submit: 'Create the vault',
    pending: 'Creating the vault …',
    tooShort: 'Use at least {{min}} characters.',
    tooLong: 'Use at most {{max}} characters.',
    tooEasy: 'This would be guessed too quickly. {{reason}}',
    different: 'The two are not the same. Type both again.',
    tick: 'Tick the box above to go on: it matters that you know this.',
    exists: {
      title: 'There is a vault on this device already.',
      text: 'It was not touched. Unlock it instead.',
    },
    time: {
      moments: 'moments',
      minutes: 'minutes',
      hours: 'hours',
      days: 'days',
      months: 'months',
      years: 'years',
      centuries: 'centuries',
    },
    reason: {
      pattern: 'Its keys lie side by side on the keyboard.',
      repeat: 'It repeats the same letters.',
      sequence: 'It contains a row such as abc or 6543.',
      date: 'It is little more than a date or a year.',
      common: 'It is, or is close to, one that many people use.',
      word: 'It is a single word or name.',
      other: 'Add another word or two.',
    },
  },
  unlock: {
    title: 'Welcome back',
    lead: 'Type your passphrase to unlock the vault on this device.',
    passphrase: 'Passphrase',
    submit: 'Unlock',
    pending: 'Unlocking …',
    empty: 'Type your passphrase.',
    wrong:
      'That is not the passphrase of this vault. Nothing is lost, and you can try as often as you like. Check capital letters and the keyboard language.',
    noVault: {
      title: 'There is no vault on this device.',
      text: 'It may have been erased together with the data of the browser. You can create a new one.',
    },
    newer: {
      title: 'This vault was made by a newer version of the app.',
      text: 'Nothing was changed. Reload the page to get that version, then unlock again.',
    },
  },
} as const;
