/** Texts of the setting of how sure the app has to be. */
export const sureness = {
  sureness: {
    title: 'How sure is sure?',
    lead: 'How much alike a face has to be before the app says a name. The surer it has to be, the fewer strangers are taken for somebody, and the more often enrolled people have to wait or are not known.',
    row: 'One in {{number}} strangers may be taken for somebody.',
    use: 'What is it for?',
    presets: {
      convenience: {
        title: 'Convenience: 1 in 100 strangers',
        text: 'For a greeting, where a wrong name does no harm.',
      },
      standard: {
        title: 'Standard: 1 in 1,000 strangers',
        text: 'For doors and desks. For each enrolled person it is never weaker than 1 in 10,000, the limit that the US guideline on digital identity sets (NIST SP 800-63B-4).',
      },
      strict: {
        title: 'Strict: 1 in 10,000 strangers',
        text: 'Where a wrong name costs something. Have another way in ready for people who are not known at once.',
      },
      own: {
        title: 'Something else',
        text: 'Where the slider below stands.',
      },
    },
    slider: 'Strangers taken for somebody',
    value: '1 in {{number}}',
    less: 'Knows people sooner',
    more: 'Mistakes strangers less often',
    outlook_zero:
      'Nobody is enrolled yet. These figures are for one person; they change with everybody who enrols.',
    outlook_one: 'With {{number}} person enrolled:',
    outlook_other: 'With {{number}} people enrolled:',
    strangers: {
      title: 'What strangers experience',
      text: 'Set so that of {{number}} strangers who look into the camera, one at most is called by somebody’s name. The others stay unknown.',
      measured:
        'Measured: each comparison of a stranger with a picture may go wrong once in {{oneIn}}.',
      notMeasured: 'Not measured.',
      why: 'For this, each comparison of a stranger with a picture may go wrong only once in {{oneIn}}. The photos that the app was measured on show up to 1 in {{best}}. Beyond that it is an estimate, made on the careful side.',
    },
    enrolled: {
      title: 'What enrolled people experience',
      text: 'Of 100 single looks of enrolled people, about {{part}} are not sure enough by themselves (between {{low}} and {{high}}, with 95 % confidence).',
      again:
        'The app then looks again, many times in a second: most of them wait a moment longer, and some are not known.',
      nobody:
        'Nobody would be known. So sure was no look that was measured. Choose a setting further to the left.',
      source:
        'Measured on {{photos}} photos of {{people}} people. Children, old people and dark skin are rare among them or missing, so that it may be otherwise for them.',
    },
    save: 'Save',
    saved: 'Saved. One in {{number}} strangers may be taken for somebody.',
    kiosk:
      'Kiosks go by it from the next time on that they are unlocked. A vault that is restored from a backup as a new one begins at the standard.',
  },
};
