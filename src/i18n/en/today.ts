/** Texts of the first page of an officer: what needs attention. */
export const today = {
  today: {
    title: 'Today',
    calm: {
      title: 'Nothing needs you today',
      text_one:
        '{{number}} person is enrolled. Nobody is about to be erased, and no answer, visit or backup is waiting.',
      text_other:
        '{{number}} people are enrolled. Nobody is about to be erased, and no answer, visit or backup is waiting.',
    },
    expiring: {
      title_one: '{{number}} person will be erased within 30 days',
      title_other: '{{number}} people will be erased within 30 days',
      text: 'Their time is nearly over. Whoever is to stay has to come by or agree again.',
    },
    overdue: {
      title_one: '{{number}} person is suspended',
      title_other: '{{number}} people are suspended',
      text: 'They did not answer the new notice in time.',
    },
    asked: {
      title_one: '{{number}} person has to answer the new notice',
      title_other: '{{number}} people have to answer the new notice',
      text: 'They agreed to an earlier one. They are asked at their next visit.',
    },
    outdated: {
      title_one: '{{number}} person has to be enrolled again',
      title_other: '{{number}} people have to be enrolled again',
      text: 'Their pictures were for another recognition model, so nobody recognises them now.',
    },
    alike: {
      title_one: '{{number}} person looks like somebody else who is enrolled',
      title_other: '{{number}} people look like somebody else who is enrolled',
      text: 'A face alone does not tell them apart. Somebody may be enrolled twice.',
    },
    poor: {
      title_one: '{{number}} person has few or poor pictures',
      title_other: '{{number}} people have few or poor pictures',
      text: 'They may not be recognised often. Added pictures help.',
    },
    restricted: {
      title_one: '{{number}} person is restricted',
      title_other: '{{number}} people are restricted',
      text: 'Kept, but not recognised, until an officer ends it.',
    },
    holds: {
      title_one: '{{number}} legal hold to look at again',
      title_other: '{{number}} legal holds to look at again',
      text: 'The day has come that was set for it. Who is held is not erased before it ends.',
    },
    followUps: {
      title_one: '{{number}} visit to look into',
      title_other: '{{number}} visits to look into',
      text: 'Somebody said that it was not them.',
    },
  },
} as const;
