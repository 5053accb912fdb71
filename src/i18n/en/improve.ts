/** Texts of adding pictures to somebody who is enrolled. */
export const improve = {
  improve: {
    title: 'Add pictures of {{name}}',
    tab: 'Add pictures',
    lead: '{{name}} agreed already and is not asked again. Only add pictures that show {{name}}.',
    choose:
      'New pictures help when recognition has become slow: new glasses, a beard, other light. The best are kept. Where there are too many, the worst go.',
    webcam: 'Use the camera',
    photo: 'Use a photo',
    back: 'Back to the person',
    ready: {
      title_one: '{{count}} picture was taken',
      title_other: '{{count}} pictures were taken',
      lead: 'They wait in memory, and nothing is stored yet.',
      add: 'Add them to {{name}}',
    },
    adding: 'Adding, encrypted …',
    others: 'Take others',
    again: {
      title: 'Enrol {{name}} again',
      choose:
        'The stored looks of {{name}} were made by another recognition model and cannot be compared any more, not even with the new pictures. So make sure that it is {{name}} who stands before the camera. The new pictures take the place of everything stored before.',
    },
    somebodyElse: {
      title: 'The pictures look like {{names}}.',
      text: 'Nothing was changed. Only pictures that show {{name}} can be added here.',
    },
    inconsistent: {
      title: 'The pictures do not look enough like {{name}}.',
      text: 'Nothing was changed. Perhaps somebody else is in them, or the light was poor.',
    },
    done: {
      title: 'The pictures were added',
      text_one: '{{name}} has {{count}} list of numbers now. No picture was kept.',
      text_other: '{{name}} has {{count}} lists of numbers now. No picture was kept.',
      quality: 'Quality of the pictures: {{score}} of 100.',
    },
  },
} as const;
