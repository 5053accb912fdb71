/** Texts about the app's own files: what is kept for when there is no network, and newer versions. */
export const upkeep = {
  notLoaded: {
    title: 'The app did not load completely.',
    text: 'A part of it did not arrive, or is not what was built. Nothing on this device was changed. The app tries again by itself every half minute; if this stays, tell whoever runs it.',
    notStarted:
      'Its very first part did not arrive, or is not what was built, or this browser has been told to run no scripts. Nothing on this device was changed. If loading it again does not help, hold Shift while you press the reload button of the browser: that fetches every file anew. If this stays, tell whoever runs it.',
    again: 'Load the app again',
  },
  keeping: {
    label: 'Keeping the app on this device',
    amount: '{{kept}} of {{total}} MB, {{percent}} %',
    why: 'Once it is all here, Countenance starts without a network. You need not wait for it.',
  },
  newVersion: {
    title: 'A newer version of Countenance is on this device.',
    open: 'Using it takes a moment and locks the vault. Nothing that is stored is touched.',
    none: 'Using it takes a moment.',
    use: 'Use the newer version',
  },
  room: {
    title: 'What takes the room, and how to clear it',
    people: 'People, visits, logs',
    peopleClear: 'Erase people under People, or everything under Vault, Erase the vault.',
    app: 'The app itself',
    appKept: 'All of it is here and was checked. The app starts without a network.',
    appUnderWay: 'Being kept: {{percent}} % so far.',
    appNotKept:
      'Not kept: the connection broke off, there was no room, or a file was not what it should be. It is tried again at the next start. Until then the app starts only with a network.',
    appUnknown: 'Not kept: this browser does not keep apps here. It starts only with a network.',
    appClear:
      'It holds nothing about anybody and is the same for everyone. It goes when you delete the data of this website in the browser’s settings. That deletes the vault, too: make a backup first.',
    size: '{{size}} MB.',
    notSaid: 'This browser does not say.',
  },
} as const;
