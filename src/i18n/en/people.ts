/** Texts of the screens used every day: recognise and people. */
export const people = {
  recognise: {
    title: 'Recognise',
    camera: 'Camera',
    photo: 'Photo',
    source: 'Where to look',
    pause: 'Stop the camera',
    resume: 'Start the camera',
    paused: 'The camera is off.',
    faces_zero: 'Nobody in view',
    faces_one: '{{count}} face in view',
    faces_other: '{{count}} faces in view',
    photoFaces_zero: 'No face in the photo',
    photoFaces_one: '{{count}} face in the photo',
    photoFaces_other: '{{count}} faces in the photo',
    nobody: 'Step in front of the camera.',
    looking: 'Looking …',
    unknown: 'Not enrolled',
    unknownText: 'A good look, and no enrolled person looks like this.',
    ambiguous: 'Hard to tell apart',
    ambiguousText: 'Could be {{names}}. They look too alike to choose, so nobody is named.',
    alike: 'The face is not enough',
    alikeText:
      'Could be {{names}}, or somebody enrolled who looks the same. No camera can tell them apart, so something more than the face is needed: please ask an officer.',
    notEnough: 'Not clear enough yet',
    halted: 'Nobody is compared now',
    haltedText: 'Too many in a row were not recognised.',
    modelNotApproved: 'Not compared',
    modelNotApprovedText:
      'The app works with a recognition model that no officer has approved for this vault. Please tell an officer.',
    odds: {
      measured: 'About 1 in {{number}} strangers looks this similar.',
      'at-least': 'Fewer than 1 in {{number}} strangers looks this similar.',
    },
    oddsShort: {
      measured: '1 in {{number}} strangers',
      'at-least': 'under 1 in {{number}} strangers',
    },
    empty: {
      title: 'Nobody is enrolled yet',
      text: 'The app recognises only people who agreed to it. Enrol the first one to begin.',
      enrol: 'Enrol a person',
    },
  },
  people: {
    title: 'People',
    lead_zero:
      'Nobody is enrolled on this device any more. Who took their consent back is still listed.',
    lead_one: '{{count}} person is enrolled on this device.',
    lead_other: '{{count}} people are enrolled on this device.',
    search: 'Find by name',
    columns: {
      name: 'Name',
      enrolled: 'Enrolled on',
      samples: 'Stored looks',
      standing: 'Consent',
      actions: 'Actions',
    },
    samples_one: '{{count}} look',
    samples_other: '{{count}} looks',
    samplesQuality_one: '{{count}} look, quality {{score}} of 100',
    samplesQuality_other: '{{count}} looks, quality {{score}} of 100',
    samplesMeaning:
      'A look is the list of numbers computed from one picture of the face. More looks, from different angles, make recognition surer. The quality says how well the pictures can be compared: light, sharpness, angle.',
    standing: {
      active: 'Agreed',
      asked: 'Has to answer the new notice',
      overdue: 'Suspended: did not answer in time',
      withdrawn: 'Taken back, will be erased',
      expired: 'Time is over, will be erased',
      restricted: 'Restricted: kept, not recognised',
    },
    enrolAgain: 'To be enrolled again',
    enrolAgainMeaning:
      'To be enrolled again: the stored looks were made by another recognition model than the one in use, or are not readable. They are compared with nobody until new pictures are taken.',
    consentUnread: 'Agreement not readable',
    consentUnreadMeaning:
      'Not readable: the record of this agreement is damaged, or what a kiosk sealed for the office could not be opened. The person is recognised all the same.',
    backup: {
      never: 'There is no backup of these people yet.',
      old: 'The last backup is from {{day}}.',
      text: 'Should this device be lost or its browser be reset, only a backup brings them back.',
      make: 'Make a backup',
    },
    remove: 'Remove',
    removeName: 'Remove {{name}}',
    confirm: {
      title_one: 'Remove {{name}} and erase {{count}} stored look?',
      title_other: 'Remove {{name}} and erase {{count}} stored looks?',
      text: 'The name, the record of the agreement and everything computed from this face are erased from this device. {{name}} will not be recognised any more. This cannot be undone.',
      pending: 'Erasing …',
    },
    underHold: {
      title: '{{name}} is under a legal hold',
      text: 'As long as it lasts, nothing about this person is erased. Why it was set stands on the page about them, where it can also be ended.',
      show: 'Show the legal hold',
      stays: 'under a legal hold, stays',
    },
    removed: '{{name}} was removed, and everything stored about this person is erased.',
    notFound: '{{name}} had been removed already.',
    noMatch: 'Nobody with “{{search}}” in the name.',
    damaged: {
      title_one: '{{count}} record is damaged and was set aside.',
      title_other: '{{count}} records are damaged and were set aside.',
      text: 'It was not deleted, and is not used for recognition. The others are complete. The person concerned can be enrolled again.',
    },
    refused: {
      title_one: '{{count}} message from a kiosk could not be believed and was set aside.',
      title_other: '{{count}} messages from a kiosk could not be believed and were set aside.',
      text: 'A kiosk reports to the office when somebody agrees or takes it back. What is set aside was not signed by a kiosk of this vault, says what no kiosk can say, or names a notice that is not readable here. It was not deleted, and does not count as anybody’s consent. If you did not expect this, somebody may have got hold of a kiosk’s keys: renew the vault.',
    },
    lost: {
      title_one:
        '{{count}} record that was damaged or set aside was left behind when the vault was renewed.',
      title_other:
        '{{count}} records that were damaged or set aside were left behind when the vault was renewed.',
      text: 'What is damaged cannot be read, so it could not be encrypted anew: it is gone. Whoever misses a name, a look or an agreement here can be enrolled again.',
    },
    empty: {
      title: 'Nobody is enrolled yet',
      text: 'People who agree to be recognised appear here, with everything that is kept about them.',
      enrol: 'Enrol a person',
    },
  },
} as const;
