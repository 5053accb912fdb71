/** Texts about ways into the vault, and the recovery code. */
export const ways = {
  ways: {
    title: 'Ways in',
    lead: 'Each of these opens the vault. Remove those that nobody needs.',
    columns: {
      name: 'Way in',
      role: 'What it may do',
      created: 'Added on',
      used: 'Last used',
      actions: 'Actions',
    },
    kind: {
      passphrase: 'Officer passphrase',
      passkey: 'Passkey (finger, face or PIN of a device)',
      recovery: 'Recovery code',
      'kiosk-passphrase': 'Kiosk passphrase',
      'kiosk-device': 'This kiosk opens by itself',
    },
    count: {
      passphrase_one: '{{count}} officer passphrase',
      passphrase_other: '{{count}} officer passphrases',
      passkey_one: '{{count}} passkey',
      passkey_other: '{{count}} passkeys',
      recovery_one: '{{count}} recovery code',
      recovery_other: '{{count}} recovery codes',
      'kiosk-passphrase_one': '{{count}} kiosk passphrase',
      'kiosk-passphrase_other': '{{count}} kiosk passphrases',
      'kiosk-device_one': '{{count}} kiosk that opens by itself',
      'kiosk-device_other': '{{count}} kiosks that open by themselves',
    },
    role: {
      officer: 'Officer: everything',
      kiosk: 'Kiosk: recognise and enrol',
    },
    createdOn: 'Added on {{day}}',
    usedAt: 'Last used {{moment}}',
    neverUsed: 'Not used yet',
    change: 'Change',
    changeLabel: 'Change {{label}}',
    actions: {
      rename: 'Rename',
      passphrase: 'Change the passphrase',
      remove: 'Remove',
    },
    stays:
      '“{{label}}” is the only way in for officers, so it cannot be removed: nobody could look after the vault any more. Add another one first.',
    news: {
      removed: '“{{label}}” was removed. It does not open the vault any more.',
      renamed: 'It is called “{{label}}” now.',
      gone: '“{{label}}” had been removed already.',
    },
    fragile: {
      title: 'There is no second way in for officers.',
      text: 'If it is forgotten or lost, nobody can look after the vault any more, and that includes us. A recovery code on paper helps on that day.',
      action: 'Get a recovery code',
    },
    damaged: {
      title_one: '{{count}} way in was changed outside of the app.',
      title_other: '{{count}} ways in were changed outside of the app.',
      text_one:
        'It opens nothing. A fault of the disk may have done it, or somebody who had this device in hand. Remove the ways in that you do not need, and renew the vault to be sure.',
      text_other:
        'They open nothing. A fault of the disk may have done it, or somebody who had this device in hand. Remove the ways in that you do not need, and renew the vault to be sure.',
    },
    tooMany: {
      title: 'There are too many ways in already.',
      text: 'Nothing was added. Remove one that nobody needs, then try again.',
    },
    name: {
      label: 'Name',
      hint: 'To tell it from the others later, such as “Ada’s laptop” or “Front desk”.',
      empty: 'Type a name.',
    },
    suggested: {
      passphrase: 'Second officer',
      passkey: 'This device',
      'kiosk-passphrase': 'Kiosk',
      'kiosk-device': 'This device, by itself',
    },
    rename: {
      title: 'Rename this way in',
      submit: 'Rename',
    },
    remove: {
      title: 'Remove “{{label}}”?',
      text: {
        passphrase:
          'Whoever uses this passphrase cannot open the vault with it any more. This cannot be undone.',
        passkey:
          'The device that holds this passkey cannot open the vault with it any more. You can then delete it from the passkeys in the settings of that device, too. This cannot be undone.',
        recovery:
          'The twelve words, wherever they are written down, open nothing any more. This cannot be undone.',
        'kiosk-passphrase':
          'Kiosks that are opened with this passphrase cannot be opened with it any more. This cannot be undone.',
        'kiosk-device':
          'This device does not open as a kiosk by itself any more. After a restart somebody has to unlock it.',
      },
      copied:
        'Removing it does not help against somebody who has copied the storage of this device before. If that could be, renew the vault afterwards.',
      confirm: 'Remove it',
      pending: 'Removing …',
      last: {
        title: 'This is the only way in for officers.',
        text: 'It was not removed, because nobody could look after the vault any more. Add another one first.',
      },
    },
    add: {
      title: 'Add a way in',
      lead: 'What should open the vault as well?',
      officers: 'For officers, who may do everything',
      kiosks: 'For kiosks, which recognise and enrol',
      next: 'Go on',
      proof: 'A new way in opens the vault, so the app has to know that you are an officer.',
      submit: 'Add this way in',
      pending: 'Adding …',
      passphrase: {
        title: 'Another passphrase',
        text: 'For a second officer, who should not have to share yours.',
        lead: 'Whoever knows it may do everything that you may. The person whom it is for should type it.',
      },
      passkey: {
        title: 'A passkey',
        text: 'Your finger, your face or the PIN of this device, or a security key. Nothing to remember.',
        lead: 'Whoever can unlock this device, or use this security key, will be able to do everything that you may.',
      },
      recovery: {
        title: 'A recovery code',
        text: 'Twelve words on paper, for the day on which a passphrase is forgotten.',
      },
      'kiosk-passphrase': {
        title: 'A kiosk passphrase',
        text: 'For whoever turns a kiosk on in the morning, and should not see any details.',
        lead: 'Opens the vault as a kiosk: it recognises people and enrols new ones, and shows nothing else.',
      },
      'kiosk-device': {
        title: 'This kiosk opens by itself',
        text: 'This device opens as a kiosk without anybody, after a power cut for example. It has a risk.',
      },
    },
    limits: {
      can: 'A kiosk recognises people, shows their names, and enrols new ones.',
      cannot:
        'It cannot list people, show or export details and consents, erase anybody, add ways in or make backups. It does not have the keys for that.',
    },
    added: {
      title: 'A way in was added',
      text: '“{{label}}” opens the vault from now on.',
      next: 'Show all ways in',
      passphrase: 'Lock the vault once, and have the person try it.',
      passkey:
        'Lock the vault once, and try it. Keep another way in, for when this device is lost.',
      recovery:
        'Keep the twelve words apart from this device, where only those find them who may open the vault.',
      'kiosk-passphrase': 'Lock the vault, and unlock it with this passphrase to open the kiosk.',
      'kiosk-device':
        'Close the app and open it again: it then opens as a kiosk. To work as an officer, lock it, and unlock it in your own way.',
    },
  },
  kioskDevice: {
    lead: 'The app keeps a key in this browser, so that this device opens as a kiosk without anybody typing anything. It is off unless you turn it on here.',
    risk: {
      title: 'Who has this device can open what the kiosk needs',
      text: 'Whoever takes this device, or copies the files of this browser, can get at the names of everybody enrolled, and at the numbers that stand for their faces. No passphrase is in the way then.',
      not: 'Details, consents, exports and erasing stay locked: their keys are not kept here.',
    },
    when: {
      title: 'When it makes sense',
      text: 'When the device is fixed in place, in a room that is locked or watched, and has to come back by itself after a power cut. Otherwise use a kiosk passphrase.',
    },
    understand: 'I understand that whoever takes this device can open this.',
    tick: 'Tick the box above to go on: it matters that you know this.',
    proof:
      'This device will open without a passphrase, so the app has to know that you are an officer.',
    submit: 'Turn it on',
    pending: 'Turning it on …',
  },
  changePassphrase: {
    title: 'Change the passphrase',
    lead: 'For the way in called “{{label}}”.',
    label: 'New passphrase',
    rather:
      'If somebody else may know the old one, renew the vault instead: whoever copied the storage of this device could still open that copy with it.',
    proof: 'Confirm with the old passphrase, or with any other way in of an officer.',
    submit: 'Change the passphrase',
    pending: 'Changing …',
    done: {
      title: 'The passphrase was changed',
      text: 'The old passphrase of “{{label}}” opens nothing any more.',
      backups: 'Backups are not changed by this. They open with the passphrase chosen for each.',
    },
    gone: {
      title: 'This way in does not exist any more.',
      text: 'It was removed meanwhile. Nothing was changed.',
    },
  },
  recoveryCode: {
    label: 'Recovery code',
    intro: {
      title: 'Get a recovery code',
      lead: 'Twelve words that open the vault on the day on which the passphrase is forgotten, or the device with the passkey is lost.',
      opens: {
        title: 'It opens everything',
        text: 'With the words, and this device, an officer gets in again.',
      },
      paper: {
        title: 'It belongs on paper',
        text: 'The words are shown once. Print them or write them down, then type some of them back.',
      },
      whoever: {
        title: 'It is as good as a key',
        text: 'Make sure that nobody else looks at this screen now, and no camera points at it.',
      },
      skip: 'You can get one later, under “Vault”. Until then, a forgotten passphrase means that everything in the vault is lost.',
    },
    proof: 'The code opens the vault, so the app has to know that you are an officer.',
    show: 'Show the words',
    making: 'Making the words …',
    later: 'Do this later',
    words: {
      title: 'Your recovery code',
      lead: 'Write down all twelve words, in this order. They are not shown again later.',
      print: 'Print',
      save: 'Save as a file',
      next: 'I have written them down',
      keep: {
        title: 'Keep them apart from this device.',
        text: 'A safe or a locked drawer is good. A photo, an e-mail or a file on this device is not: whoever gets at it gets at the vault. If you save them as a file, move it to a memory stick, and keep that locked away.',
      },
    },
    sheet: {
      title: 'Countenance: recovery code',
      made: 'Made on {{day}}',
      text: 'These twelve words, in this order, open the vault on the device on which they were made. Whoever has them can open it: keep them locked away, apart from the device.',
    },
    check: {
      title: 'Type some of the words',
      lead: 'To be sure that what you have written down is right. The code works only after this.',
      word: 'Word {{number}}',
      wrong: 'This is not word {{number}}. Look it up and type it again.',
      submit: 'Finish',
      pending: 'Storing …',
      again: 'Show the words again',
      typo: {
        title: 'What you typed is not what was shown.',
        text: 'The code does not work yet, and nothing was changed. Correct what is marked, or look at the words again.',
      },
    },
    gone: {
      title: 'The words are void',
      what: 'The app has forgotten these words.',
      text: 'They open nothing, so throw away what you have written down. Nothing else was changed. You can get new ones.',
      again: 'Start over',
    },
  },
} as const;
