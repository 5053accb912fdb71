/** Texts of the office: how the vault stands, proofs, locking, storage, renewing. */
export const office = {
  office: {
    title: 'Vault',
    lead: 'How what you keep is protected, who can open it, and what happens if this device is lost.',
    loading: 'Decrypting …',
    progress_one: '{{done}} of {{total}} person',
    progress_other: '{{done}} of {{total}} people',
    officerOnly: {
      title: 'Only an officer can do this.',
      text: 'The app was opened as a kiosk, which has no key for it. Lock it, and unlock it as an officer. Nothing was changed.',
    },
    modelNotApproved: {
      title: 'The recognition model is not approved for this vault.',
      text: 'What it makes of faces is neither compared nor stored. An officer has to approve the model, or choose another one. Nothing was changed.',
    },
    voucherEnded: {
      title: 'This kiosk cannot take consents just now.',
      text: 'Its time to sign receipts is over: no officer has opened the app here for 100 days, or the clock of this device is wrong. Nothing was stored. People are still recognised, and can still take their consent back. An officer who unlocks the app here puts it right.',
    },
    ways: {
      fragile: 'There is no second way in. Get a recovery code.',
    },
    backupDue: {
      never: 'People are enrolled, and there is no backup.',
      old: 'The last backup is more than {{days}} days old.',
    },
    restore: {
      title: 'Restore from a backup',
      text: 'Brings back people from a backup, or moves them here from another device.',
    },
    renew: {
      title: 'Renew the vault',
      text: 'New keys for everything, when a way in may be in the wrong hands.',
    },
  },
  proof: {
    title: 'Confirm that it is you',
    wrong:
      'That is not a way in for an officer. Nothing was changed. Check what you typed, and try again.',
    passkey: 'Use a passkey',
    passphrase: {
      label: 'Passphrase',
      hint: 'The passphrase of an officer. That of a kiosk is not enough.',
      empty: 'Type the passphrase.',
      use: 'Use a passphrase instead',
    },
    recovery: {
      label: 'Recovery code',
      hint: 'The twelve words, with a space between them.',
      empty: 'Type the twelve words.',
      use: 'Use the recovery code instead',
    },
  },
  passkeys: {
    unknown: 'This browser has no passkeys, so one cannot be added here.',
    nameOnDevice: 'Countenance: {{label}}',
    making: {
      title: 'Create the passkey',
      lead: 'Press the button, and the device asks for your finger, your face or its PIN. Nothing of that reaches this app.',
      submit: 'Create the passkey',
      asking: 'Waiting for you …',
    },
    use: {
      refused: {
        title: 'No passkey was used.',
        text: 'It was cancelled, took too long, or this device has no passkey for this vault. Nothing was changed. Try again, or use another way.',
      },
      'no-prf': {
        title: 'This passkey cannot be used here.',
        text: 'The browser or the device did not give out the secret that the vault needs. Nothing was changed. Use another way.',
      },
    },
    make: {
      refused: {
        title: 'No passkey was created.',
        text: 'It was cancelled or took too long. Nothing was changed. Try again when you are ready.',
      },
      'no-prf': {
        title: 'The passkey of this device cannot open a vault.',
        text: 'It can log in to websites, but it cannot give the secret that the vault needs. Nothing was added here. You can delete the new passkey in the settings of the device, and try another one, such as a security key, or add a passphrase.',
      },
    },
  },
  autoLock: {
    title: 'Automatic lock',
    lead: 'The vault locks itself when nobody has touched the screen for a while. It also locks when this device goes to sleep, and when the app is closed.',
    now: 'After {{count}} minutes without use.',
    after: 'Lock after',
    minutes: '{{count}} minutes',
    save: 'Save',
    saved: 'Saved. The vault locks after {{count}} minutes without use.',
    kiosk:
      'This is for officers. What was opened as a kiosk stays open, because so little can be done with it.',
  },
  storageRoom: {
    title: 'Storage',
    lead: 'Everything is kept in the storage that this browser gives to the app, on this device.',
    asking: 'Asking the browser …',
    used: 'Used by the app',
    amount: '{{used}} of {{quota}} MB',
    kept: 'The browser has promised to keep it.',
    notKept: 'The browser has not promised to keep it.',
    summary: '{{amount}} used. {{promise}}',
    ask: 'Ask the browser to keep it',
    askAgain: 'Ask again',
    full: {
      title: 'There is little room left.',
      text: 'Free some space on this device. When no room is left, nobody can be enrolled; what is stored already is not touched.',
    },
    explained: {
      title: 'The browser may delete what is stored.',
      text: 'When a device runs out of space, browsers delete what websites have stored. They can promise not to. Some of them ask you first, so allow it; others decide by themselves.',
    },
    granted: {
      title: 'The browser has promised to keep what is stored.',
      text: 'It will not delete it to gain space. It is still lost when somebody clears the data of this website, or when the device breaks. Only a backup helps then.',
    },
    refused: {
      title: 'The browser did not promise it.',
      text: 'It may still delete everything when the device runs out of space. Installing the app or adding it to the bookmarks often changes its mind: do that, and ask again. Until then, keep a recent backup.',
    },
  },
  renew: {
    title: 'Renew the vault',
    lead: 'The vault gets new keys, and every way in that exists now stops working.',
    when: {
      title: 'When to do it',
      hands: 'Somebody may know a passphrase, or have seen the recovery code, who should not.',
      stolen: 'This device was stolen or lent out, and came back.',
      left: 'An officer has left, who knew a passphrase.',
    },
    what: {
      title: 'What it does',
      keys: 'New keys are made, and everything is encrypted anew.',
      ways: 'All other ways in stop working: passphrases, passkeys, recovery codes and kiosks. Only the passphrase that you choose now opens the vault.',
      people: 'Everybody stays enrolled. Nobody has to show their face again.',
      backups:
        'Backups made before still open with their own passphrase. If that may be known too, delete them and make a new one.',
    },
    first: {
      title: 'It may take a few minutes.',
      text: 'If the page is closed half-way, nothing is lost: the next time that you unlock the vault, it is finished. If there is no room on the device for it, everything stays as it was.',
    },
    damaged: {
      title_one: '{{count}} record that is damaged or was set aside is not carried over.',
      title_other: '{{count}} records that are damaged or were set aside are not carried over.',
      text: 'What is damaged cannot be read, so it cannot be encrypted anew; what a kiosk reported and nobody could believe is not taken along either. Renewing leaves both behind for good. Everything else is carried over. If somebody is to look into what happened, renew later.',
    },
    choose: {
      title: 'Choose a new passphrase',
      lead: 'Afterwards, it is the only way into the vault. Take one that you have not used before.',
    },
    proof: 'Renewing replaces every way in, so the app has to know that you are an officer.',
    submit: 'Renew the vault',
    pending: 'Renewing …',
    confirm: {
      title: 'Renew the vault, and end every other way in?',
      text: 'Passkeys, recovery codes and other passphrases stop working, and kiosks have to be set up again. This cannot be undone.',
    },
    running: {
      title: 'Renewing the vault',
      lead: 'Everything is being encrypted anew. Please leave this page open.',
      label: 'Encrypting anew',
      safe: 'If it is closed all the same, nothing is lost: the next time that you unlock the vault, the rest is done.',
    },
    done: {
      title: 'The vault is renewed',
      text: 'Only your new passphrase opens it now.',
      again: 'Set up again what you need:',
      back: 'Back to the vault',
      others: {
        title: 'Other ways in',
        text: 'Passkeys, passphrases of other officers, and kiosks.',
      },
    },
  },
} as const;
