/** Texts around the screens: navigation, loading, faults of the app as a whole. */
export const shell = {
  nav: {
    label: 'Main',
    today: 'Today',
    brand: 'Countenance: today',
    recognise: 'Recognise',
    enrol: 'Enrol',
    people: 'People',
    visits: 'Visits',
    vault: 'Vault',
    lock: 'Lock',
  },
  kiosk: {
    sign: 'Kiosk',
  },
  checkUsLink: 'Check us: see for yourself what this app sends and keeps',
  common: {
    cancel: 'Cancel',
    back: 'Back',
    tryAgain: 'Try again',
    reload: 'Reload the page',
    step: 'Step {{current}} of {{total}}',
    showPassphrase: 'Show passphrase',
    hidePassphrase: 'Hide passphrase',
  },
  loading: {
    title: 'Getting ready',
    label: 'Loading the recognition models',
    amount: '{{loaded}} of {{total}} MB, {{percent}} %',
    checking: 'Checking and starting them',
    stay: 'They are files that tell this app how to find and compare faces. They stay on this device.',
    starting: 'Opening Countenance',
  },
  engineFailed: {
    title: 'Recognition cannot start',
    unreachable: {
      title: 'A model file could not be loaded ({{file}}).',
      text: 'The connection may have dropped. Nothing that you have stored was touched. Check the connection, then try again.',
    },
    damaged: {
      title: 'A model file is not what it should be ({{file}}).',
      text: 'It was not used: a damaged or changed file could recognise the wrong person. Nothing that you have stored was touched. Try again; if it stays like this, tell whoever runs this website.',
    },
    pack: {
      missing: {
        title: 'The recognition model that was chosen is gone ({{model}}).',
        text: 'It is not stored on this device any more. People who are enrolled still are. Use the app’s own model: people who enrolled with the other one then have to enrol again. Or import the same files once more after that.',
      },
      damaged: {
        title: 'The recognition model that was chosen is damaged ({{model}}).',
        text: 'It was not used: a changed model could recognise the wrong person. Use the app’s own model: people who enrolled with the other one then have to enrol again. Or import the same files once more after that.',
      },
      'does-not-run': {
        title: 'The recognition model that was chosen does not run here ({{model}}).',
        text: 'Nothing that you have stored was touched. Try again, or use the app’s own model: people who enrolled with the other one then have to enrol again.',
      },
      unreadable: {
        title: 'The browser does not say which recognition model was chosen.',
        text: 'Nothing that you have stored was touched. This happens when site data is blocked or the disk has a fault. Try again.',
      },
      own: 'Use the app’s own model',
    },
    unsupported: {
      title: 'This browser cannot run the recognition.',
      text: 'Nothing that you have stored was touched. Update the browser, or use a current Chrome, Edge, Firefox or Safari. The browser said: {{detail}}',
    },
    died: {
      title: 'Recognition stopped unexpectedly.',
      text: 'People who are enrolled are safe. Pictures that were being taken just now are gone. Reload the page to go on.',
    },
  },
  vaultFailed: {
    title: 'The vault cannot be opened',
    died: {
      title: 'The part of the app that keeps the vault stopped unexpectedly.',
      text: 'What was stored is still there, encrypted. Reload the page, then unlock the vault.',
    },
  },
  storage: {
    full: {
      title: 'There is no room left on this device.',
      text: 'Nothing was changed. Free some space, then try again.',
    },
    refused: {
      title: 'The browser did not let the app store anything.',
      text: 'Nothing was changed. This happens in private windows, and when site data is blocked in the settings of the browser. Allow it for this site, then try again.',
    },
  },
  fault: {
    title: 'Something went wrong',
    what: 'The app ran into a fault of its own.',
    text: 'People who are enrolled are safe, encrypted on this device. Pictures that were being taken just now are gone. Reload the page to go on.',
    tooMuch: {
      title: 'Too much at once',
      what: 'This device was asked for more at once than it can do.',
      text: 'Nothing that is stored was lost or changed. Wait {{wait}}, then reload the page to go on.',
    },
  },
  insecure: {
    title: 'This address cannot be used',
    what: 'The connection to this address is not protected.',
    text: 'Browsers give a page a camera and encryption only on addresses that begin with https://, or on this same computer (localhost). Open the app on such an address. Nothing was stored here.',
  },
  lockingSoon: {
    title: 'Locks in {{wait}}',
    text: 'Nobody has used the app for a while. Any key, click or touch keeps it open. When it locks, what is not stored yet, such as an enrolment half-way, is lost.',
    stay: 'Stay',
  },
  welcomed: {
    renewal: {
      title: 'The renewal of the vault is complete.',
      text: 'It had been interrupted. From now on only the new passphrase opens the vault. Passkeys, the recovery code and other passphrases open it no more: add them again.',
    },
    upgrade: {
      title: 'The vault was brought up to date.',
      text: 'An older version of the app had stored it. Everybody who was enrolled still is.',
    },
    recovery: {
      title: 'The recovery code was used to unlock.',
      text: 'If the passphrase is lost, choose another one now. If somebody else may have seen the code, replace it.',
    },
    read: 'Understood',
    office: 'Go to Vault',
  },
  officerOnly: {
    title: 'Only an officer can see this',
    text: 'Lock, then unlock with the passphrase of an officer.',
  },
  notFound: {
    title: 'There is nothing here',
    text: 'The address may have a typing error. Nothing was changed.',
    home: 'Go to the start',
  },
} as const;
