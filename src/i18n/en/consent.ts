/** Texts about a consent after it was given: somebody's page, taking it back, and answering a new notice. */
export const consent = {
  person: {
    tab: 'A person',
    back: 'Back to people',
    gone: {
      title: 'This person is not here any more',
      text: 'They have been erased, or the address has a typing error.',
    },
    again: {
      action: 'Enrol again',
      text: 'The stored looks of {{name}} were made by another recognition model than the one in use, or are not readable, and looks of two models cannot be compared. Nobody recognises {{name}} until new pictures are taken, at the next visit for example. The agreement stays as it is.',
    },
    removed: 'Removed',
    answer: 'Read and answer the new notice',
    unread: 'The record of this agreement cannot be read.',
    standing: {
      asked:
        '{{name}} agreed to an earlier notice and has not answered the new one yet. The app asks at the next visit, or {{name}} can answer here.',
      overdue:
        '{{name}} agreed to an earlier notice and did not answer the new one before its deadline, so {{name}} is not recognised. With an answer given here, {{name}} is recognised again.',
      restricted:
        '{{name}} is kept, and nobody is recognised as {{name}} until an officer ends it. A kiosk says to ask the office, and nothing more.',
      withdrawn:
        '{{name}} is not recognised any more. When the days that the notice promised have passed, everything is erased.',
      expired:
        'The time for which {{name}} may be kept is over, so {{name}} is not recognised any more. Everything is erased within the hour; if the app doubts the clock of this device, as soon as an officer says that it is right.',
    },
    notice: {
      term: 'Agreed to',
      version: 'Version {{version}} of the notice',
      earlier: 'The text of an earlier version of this app',
      elsewhere: 'A notice of the vault that this person was restored from',
    },
    contact: {
      term: 'How to reach them',
      none: 'Nothing was given',
    },
    receipts: {
      title: 'Receipts',
      none: 'There are none: this person agreed before the app wrote receipts.',
      given: 'Agreed to version {{version}} of the notice',
      renewed: 'Agreed again, to version {{version}} of the notice',
      withdrawn: 'Took the consent back',
      withdrawnPart: 'Took a part of the consent back',
      attestedBy:
        'Entered by an officer who had unlocked with “{{label}}”. That does not stand on the receipt.',
      unwritable_one: '{{count}} receipt cannot be shown.',
      unwritable_other: '{{count}} receipts cannot be shown.',
      unwritableText:
        'The notice that it names is damaged, or is not in this vault. What this person was given stays valid: they have it, and it can be checked.',
    },
    improve: {
      title: 'Add pictures',
      text: 'Newer pictures make recognition surer. Where there are too many, the worst ones go.',
    },
    leave: {
      title: 'Leaving',
      withdraw:
        '{{name}} can take their consent back at any time, without giving a reason. They get a receipt for it.',
      remove: 'Everything can also be erased at once, without a receipt.',
      held: 'Nothing about {{name}} can be erased while the legal hold lasts. It can be ended above, under “How long it is kept”.',
    },
    withdraw: {
      action: 'Take the consent back',
      title: 'Take the consent of {{name}} back?',
      text: '{{name}} is not recognised any more from this moment on. This cannot be undone: whoever changes their mind enrols again.',
      erased_zero: 'Everything that is stored about this person is erased at once.',
      erased_one: 'Everything that is stored about this person is erased after {{count}} day.',
      erased_other: 'Everything that is stored about this person is erased after {{count}} days.',
      pending: 'Taking it back …',
      notFound: '{{name}} had left already.',
    },
  },
  consent: {
    done: 'Done',
    later: 'Later',
    no: 'No, I take my consent back',
    your: {
      open: 'Your consent',
      answer: 'Read and answer',
      asks: '{{name}}, what happens to your face here has been written anew. Please read it and say whether you still agree.',
      title: 'Your consent',
      recognised: 'You are recognised as',
      notYou: 'You are not {{name}}? Then go back, and look into the camera once more.',
      asked: {
        title: 'There is a new notice',
        text: 'What happens to your face here has been written anew since you agreed. Please read it, and say whether you still agree.',
        read: 'Read the new notice',
        leave: 'Later',
      },
      kept: {
        title: 'What you agreed to',
        text: 'You can read it again, and change what your face may be used for.',
        read: 'Read the notice',
        leave: 'Keep everything as it is',
      },
      back: {
        title: 'Take it back',
        text: 'At any time, without giving a reason. From that moment on you are not recognised here any more.',
        action: 'Take my consent back',
      },
    },
    answer: {
      title: 'What happens to your face here',
      lead: 'Please read it. On the next page you can say whether you agree.',
      tick: 'Tick what you agree to. What you leave empty, your face is not used for.',
      yes: 'I agree',
      pending: 'Storing …',
    },
    answered: {
      title: 'Thank you',
      text: 'You agreed to version {{version}} of the notice.',
    },
    withdraw: {
      title: 'Take your consent back?',
      lead: 'From this moment on you are not recognised here any more.',
      erased:
        'Everything that is stored about you is erased, as the notice says to which you agreed.',
      receipt: 'You get a receipt, which says when.',
      otherwise: 'There is an equal way without your face. You can enrol again later.',
      guardian: 'A parent or guardian takes it back for the person.',
      yes: 'Take it back',
      keep: 'Keep it',
    },
    look: {
      title: 'Please look into the camera again',
      lead: 'So that nobody else decides for you. As soon as you are recognised, it goes on by itself.',
      other: 'The app does not recognise {{name}} in this picture.',
    },
    trouble: {
      gone: {
        title: 'You are not enrolled here any more.',
        text: 'Your consent was taken back meanwhile. There is nothing left to decide.',
      },
      inbox: {
        title: 'Your answer cannot be stored here just now.',
        text: 'A part of the vault is damaged. Nothing was changed. Please ask an officer to unlock the app, which mends it, and answer again.',
      },
      changed: {
        title: 'There is a newer notice by now.',
        text: 'It was published while you were reading. Nothing was stored: please read it, and answer again.',
      },
    },
    withdrawn: {
      title: 'Consent taken back',
      you: 'You are not recognised here any more.',
      other: '{{name}} is not recognised any more.',
      erased: 'Everything that was stored has been erased.',
      next: 'Everything that is stored will be erased the next time that an officer opens the app here.',
      after:
        'Everything that is stored will be erased when an officer opens the app here on or after {{day}}.',
      noReceipt:
        'A receipt could not be written, because the key to sign it with is missing, or its time is over. The consent is taken back all the same.',
    },
  },
} as const;
