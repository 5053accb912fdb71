/** Texts of the receipt that somebody is given for their consent. */
export const receipt = {
  receipt: {
    title: {
      given: 'Your receipt',
      renewed: 'Your new receipt',
      withdrawn: 'Receipt: consent taken back',
    },
    who: 'Who is responsible',
    agreed: 'What you agreed to',
    takenBack: 'What you took back',
    keptFor_one: '(kept for {{count}} day at most)',
    keptFor_other: '(kept for {{count}} days at most)',
    erasedWithin_zero: '(erased at once)',
    erasedWithin_one: '(erased within {{count}} day)',
    erasedWithin_other: '(erased within {{count}} days)',
    when: 'When and where',
    place: { kiosk: 'at this kiosk', office: 'on this device' },
    attested: 'You agreed elsewhere; an officer has vouched for it.',
    entered: 'An officer has done it for you.',
    guardian: 'Who agreed for you',
    leave: {
      term: 'How to take it back',
      text: 'At any time and without giving a reason: where you are recognised, or through {{contact}}.',
    },
    number: 'Number of this receipt',
    notice: 'For version {{version}} of the notice.',
    signer: {
      vault: 'Signed by this organisation’s key.',
      kiosk: 'Signed by a kiosk that this organisation’s key vouches for.',
    },
    code: {
      label: 'QR code of this receipt',
      text: 'Photograph it: anyone can check with it that this receipt is genuine. It holds no name and no face.',
    },
    print: 'Print the receipt',
    save: 'Save as a file',
  },
} as const;
