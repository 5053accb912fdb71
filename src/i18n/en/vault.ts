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
    restore: 'Restore from a backup',
    lost: {
      title: 'The browser has deleted the vault that was here.',
      text: 'It says that its own files were damaged, which can happen when it is ended by force. Nobody else has the vault. If you have a backup, restore it; otherwise the people have to be enrolled again.',
    },
    nextHint:
      'A vault is the encrypted place on this device where enrolled people are kept. You choose a passphrase for it.',
  },
  create: {
    title: 'Choose a passphrase',
    lead: 'It locks everything that this app keeps on this device.',
    lost: {
      title: 'Nobody can reset a lost passphrase',
      text: 'Nobody else has it, and that includes us. On the next page you can make a recovery code for the day it is lost: twelve words to print or write down. Without the code, a lost passphrase means that everything in the vault is lost.',
    },
    understand: 'I understand that a lost passphrase cannot be replaced without a recovery code.',
    keep: 'Browsers may delete what a site has stored when the disk fills up. As the vault is created, the app asks your browser to keep it. Should the browser ask you in turn, allow it.',
    submit: 'Create the vault',
    pending: 'Creating the vault …',
    tick: 'Tick the box above to go on: it matters that you know this.',
    exists: {
      title: 'There is a vault on this device already.',
      text: 'It was not touched. Unlock it instead.',
    },
  },
  newPassphrase: {
    label: 'Passphrase',
    hint: 'At least {{min}} characters. Four or five words that do not belong together are easy to remember and hard to guess.',
    repeat: 'The same passphrase again',
    strength: 'To guess it would take',
    tooShort: 'Use at least {{min}} characters.',
    tooLong: 'Use at most {{max}} characters.',
    tooEasy: 'This would be guessed too quickly. {{reason}}',
    different: 'The two are not the same. Type both again.',
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
    lead: 'Type a passphrase to unlock the vault on this device.',
    leadWithout: 'Choose how to unlock the vault on this device.',
    passphrase: 'Passphrase',
    submit: 'Unlock',
    pending: 'Unlocking …',
    empty: 'Type your passphrase.',
    wrong: 'That does not open this vault. Nothing is lost.',
    check: {
      passphrase: 'Check capital letters and the keyboard language.',
      recovery: 'Check every word, and their order.',
    },
    others: 'Other ways to unlock',
    passkey: 'Use a passkey',
    noPasskeys: 'A passkey would open it too, but this browser cannot use passkeys.',
    recovery: 'Use the recovery code',
    kiosk: 'Open as kiosk',
    kioskOpening: {
      title: 'Opening the kiosk',
      label: 'Unlocking with the key of this device',
    },
    code: {
      title: 'Use the recovery code',
      lead: 'Type the twelve words that were printed or written down, in their order.',
      count_one: 'A recovery code has twelve words. You typed {{count}}.',
      count_other: 'A recovery code has twelve words. You typed {{count}}.',
    },
    wait: {
      title: 'Too many attempts',
      text: 'To stop anyone from guessing, the vault takes the next attempt only after a while. Nothing was changed or erased.',
      left: 'You can try again in {{wait}}.',
      over: 'You can try again now.',
    },
    damaged: {
      title: 'Every way into this vault is damaged.',
      text: 'It cannot be opened. Nothing was changed or deleted. If you have a backup, restore it on another device or in another profile of this browser, and leave this one as it is, so that somebody can look into what happened.',
    },
    noVault: {
      title: 'There is no vault on this device.',
      text: 'It may have been erased together with the data of the browser. You can create a new one.',
    },
    newer: {
      title: 'This vault was made by a newer version of the app.',
      text: 'Nothing was changed. Reload the page to get that version, then unlock again.',
    },
    task: {
      renewal: 'Finishing the renewal that was interrupted',
      upgrade: 'Bringing the vault up to date',
    },
    taskAmount_one: '{{done}} of {{count}} person',
    taskAmount_other: '{{done}} of {{count}} people',
    taskStay: 'Please leave this page open.',
  },
  lockedBecause: {
    idle: {
      title: 'Locked for your safety',
      text: 'Nobody used the app for a while. Everything stored is safe. What had not been stored yet is gone.',
    },
    slept: {
      title: 'Locked because the device was asleep',
      text: 'Everything stored is safe. What had not been stored yet is gone.',
    },
    'taken-over': {
      title: 'Locked because the vault was opened in another tab',
      text: 'Everything stored is safe. What had not been stored yet in this tab is gone.',
    },
    storage: {
      title: 'Locked because the browser did not let the app read its storage',
      text: 'The app locks itself rather than go on with what may be out of date. Unlock to go on. If this happens again, restart the browser.',
    },
  },
  elsewhere: {
    title: 'The vault is open in another tab',
    lead: 'Only one tab or window at a time can have it open.',
    text: 'If you use it here, the other one locks at once. What is unfinished there, such as an enrolment half-way, is dropped. Everything stored is kept.',
    here: 'Use it here',
    pending: 'Waiting for the other tab …',
    kept: {
      title: 'The other tab did not let go.',
      text: 'Nothing was changed. Close it, then try again.',
    },
  },
} as const;
