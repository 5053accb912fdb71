/** Texts of the papers that officers print: what the law asks to be written down, filled in from what is set and measured here. */
export const papers = {
  papers: {
    title: 'Papers',
    lead: 'What the law asks you to have in writing, filled in from what is set and measured in this app today.',
    row: 'Record of processing, impact assessment, public policy, figures by month',
    asOf: 'As set on {{moment}}. Print it anew after you have changed something.',
    print: 'Print, or save as PDF',
    back: 'All papers',
    notStated: 'not stated in the notice',
    noNotice: {
      title: 'First, the notice',
      text: 'Who is responsible, what faces are used for and for how long data are kept stands in the notice. Without it these papers would be empty.',
      write: 'Write the notice',
    },
    fillIn: 'To be written in by you',
    kinds: {
      record: {
        title: 'Record of processing activities',
        text: 'For the file, and for a supervisory authority that asks for it (GDPR, Article 30).',
      },
      assessment: {
        title: 'Data protection impact assessment, draft',
        text: 'What this app knows of risks and what counters them. You add your judgement (GDPR, Article 35).',
      },
      policy: {
        title: 'Public policy on biometric data',
        text: 'To be made public wherever people in Illinois are enrolled (BIPA, 740 ILCS 14/15).',
      },
      statistics: {
        title: 'Figures by month',
        text: 'How many people enrolled, said no, could not enrol, and were erased. It names nobody.',
      },
    },
    controller: {
      name: 'Controller',
      address: 'Address',
      contact: 'Contact',
      dpo: 'Data protection officer',
      authority: 'Supervisory authority',
      jurisdiction: 'Law that applies',
    },
    purposes: {
      optional: '{{title}} (only for whoever agreed to it)',
      days_one: 'kept for {{number}} day',
      days_other: 'kept for {{number}} days',
    },
    limits: {
      withdrawn: 'After somebody took their consent back',
      atOnce: 'erased at once',
      days_one: 'erased after {{number}} day',
      days_other: 'erased after {{number}} days',
      visits: 'Who came and went at doors',
      pictures: 'Pictures and video',
      never: 'never stored',
    },
    measures: {
      local:
        'Faces are compared on this device alone. After it is loaded, the app sends no data to anybody; the browser enforces that (Content-Security-Policy).',
      encrypted:
        'Everything about people is encrypted on the disk (AES-256-GCM), each person under keys of their own.',
      templates:
        'No picture is stored, only numbers computed from the face (templates), turned by a secret of this vault so that they cannot be matched with those of another.',
      ways_one: 'Officers open the vault in {{number}} way, each guarded against guessing.',
      ways_other: 'Officers open the vault in {{number}} ways, each guarded against guessing.',
      kiosks_one:
        '{{number}} kiosk can recognise and enrol people. It cannot read details, export or erase: it does not have the key.',
      kiosks_other:
        '{{number}} kiosks can recognise and enrol people. They cannot read details, export or erase: they do not have the key.',
      lock_one: 'The vault locks after {{count}} minute without use, and when the device sleeps.',
      lock_other:
        'The vault locks after {{count}} minutes without use, and when the device sleeps.',
      guesses:
        'At a door, five failures in a row lead to pauses that double, and fifty to a stop until an officer comes (NIST SP 800-63B-4, 3.2.3).',
      backup: 'Backups are encrypted. The last one was made on {{day}}.',
      noBackup: 'No backup has been made yet. Backups are encrypted.',
      erasure:
        'Whoever is erased loses their keys first, so that what a disk may still hold cannot be read; a backup cannot bring them back.',
    },
    record: {
      controller: '(a) Who is responsible',
      purposes: '(b) Purposes',
      basis:
        'Legal basis: explicit consent, given on the screen after reading version {{version}} of the notice (GDPR, Articles 6(1)(a) and 9(2)(a)). Each consent has a signed receipt.',
      categories: '(c) Whose data, and which',
      subjects: 'People',
      subjectsText_one: '{{number}} person who enrolled, and whoever comes to a door in view of it',
      subjectsText_other:
        '{{number}} people who enrolled, and whoever comes to a door in view of it',
      data: 'Data',
      dataText:
        'Display name, templates of the face, consent and its receipts, contact where given, visits at doors. Of whoever is not enrolled: nothing; their picture is looked at in memory and forgotten.',
      special: 'Special categories',
      specialText: 'Biometric data for uniquely identifying a person (GDPR, Article 9(1)).',
      recipients: '(d) Recipients',
      recipientsText:
        'None by this app: data leave it only as files that an officer makes (a backup, an export for the person, a table of visits).',
      recipientsOpen: 'Whom you give such files to, if anybody',
      transfers: '(e) Transfers to other countries',
      transfersText: 'None: nothing leaves the device.',
      limits: '(f) Time limits for erasure',
      measures: '(g) Technical and organisational measures',
    },
    assessment: {
      why: 'Why an assessment is needed',
      whyText:
        'Biometric data of people who may be in a dependent position are used to identify them (GDPR, Article 35(3)(b)).',
      description: 'What is done',
      descriptionText_one:
        'A camera looks at whoever stands in front of it. The app computes numbers from the face and compares them with those of {{number}} person who enrolled. All of this happens on the device.',
      descriptionText_other:
        'A camera looks at whoever stands in front of it. The app computes numbers from the face and compares them with those of {{number}} people who enrolled. All of this happens on the device.',
      necessity: 'Whether it is necessary and proportionate',
      consent:
        'Nobody is enrolled before they have read version {{version}} of the notice and agreed; they can take it back at any time, as easily.',
      alternative:
        'Whoever does not want to use their face has an equal way (a code or a person), which the notice names.',
      minimised:
        'No picture is kept. At a door, only the one face in front, in the marked zone, is compared; others are not.',
      children: 'Below {{age}} years a parent or guardian has to agree.',
      rights:
        'People can see what is stored about them, have it corrected, restricted, handed out and erased.',
      necessityOpen: 'Why a way without biometric data would not do as well for your purpose',
      accuracy: 'How often it errs',
      risk: 'Risk: {{title}}',
      harm: 'What could happen',
      counter: 'What counters it',
      remains: 'What remains',
      measures: 'Measures',
      decision: 'Your judgement',
      decisionText: 'This draft is made by a program. The judgement has to be yours.',
      dpoOpinion: 'Advice of the data protection officer',
      views: 'Views of the people concerned, or their representatives',
      outcome: 'Whether the remaining risk is acceptable, or the authority has to be consulted',
      signed: 'Name, date, signature',
    },
    accuracy: {
      strangers_one:
        'It is set so that about one in {{number}} strangers would be taken for the {{people}} person enrolled.',
      strangers_other:
        'It is set so that about one in {{number}} strangers would be taken for one of the {{people}} people enrolled.',
      measured: 'Odds this good were measured.',
      carriedOn: 'Odds this good were not measured, but carried on from those that were.',
      missed:
        'Of single looks of people who are enrolled, {{part}} in 100 are not sure enough (95 % interval: {{low}} to {{high}}); the next frame then decides.',
      missedUnknown:
        'How often somebody enrolled is not recognised was not measured for this setting.',
      source:
        'Measured on {{photos}} photos of {{people}} people ({{comparisons}} comparisons of strangers).',
      groups:
        'Whether it errs more often with some groups of people (age, sex, skin, disability) was not measured. Watch for it, and offer the other way.',
    },
    risks: {
      wrongMatch: {
        title: 'somebody is taken for somebody else',
        harm: 'A wrong name is greeted or noted; where a door opens, somebody gets in.',
        counter:
          'Odds grow with the number of people; faces that look alike are asked for a second sign; “This is not me” takes a visit back.',
        remains: 'Rare errors, as given above. Do not let a face alone open what must stay shut.',
      },
      notRecognised: {
        title: 'somebody is not recognised',
        harm: 'They wait, feel singled out, or are late.',
        counter: 'Advice on the screen, an equal way by code, and somebody to call.',
        remains: 'It can hit some groups more often than others; this was not measured.',
      },
      deceived: {
        title: 'a photo or a mask deceives the camera',
        harm: 'Somebody is noted who is not there.',
        counter: 'Limits on failures; an officer can see every visit.',
        remains:
          'The app does not tell a good picture of a face from a face. Somebody has to be able to see the door.',
      },
      lostDevice: {
        title: 'the device is lost or stolen',
        harm: 'Somebody tries to read names and faces from it.',
        counter: 'Everything is encrypted; ways in can be revoked; the vault can be renewed.',
        remains:
          'A kiosk that opens by itself can be used by whoever holds it, to recognise people, until its way in is revoked.',
      },
      leak: {
        title: 'a backup or an export gets into wrong hands',
        harm: 'Data about people are known to strangers for good: a face cannot be changed.',
        counter: 'Backups are always encrypted, exports if you choose so; every export is logged.',
        remains: 'What you hand out unencrypted is in your care.',
      },
      coercion: {
        title: 'people agree because they feel they have to',
        harm: 'The consent is not free, and so not valid.',
        counter:
          'Nothing is ticked beforehand; “No, thank you” is as large as yes; an equal way exists.',
        remains:
          'Where you are an employer or a school, consent may not be free at all. Ask for advice.',
      },
      reuse: {
        title: 'data are used for something else later',
        harm: 'People are followed, or judged by when they come and go.',
        counter:
          'Purposes are fixed by the notice; another purpose needs another consent; what is done with data is logged.',
        remains: 'Tables of visits that were exported are beyond this app.',
      },
    },
    policy: {
      warning: {
        title: 'The notice promises to keep data for longer than Illinois allows',
        text: 'There, biometric data have to be destroyed when the purpose is satisfied, and within three years of the last interaction at the latest. Shorten the time in the notice before you publish this policy.',
      },
      what: 'What is collected',
      whatText:
        '{{controller}} uses an app that computes a template from a face: numbers by which the same face can be recognised. This is a biometric identifier or biometric information. No picture of the face is stored.',
      why: 'What for, and for how long',
      schedule: 'When it is destroyed',
      scheduleText: 'Whichever of these comes first:',
      purposeOver: 'when the time stated above for the purpose is over,',
      withdrawnAtOnce: 'at once when you take your consent back,',
      withdrawn_one: '{{number}} day after you take your consent back,',
      withdrawn_other: '{{number}} days after you take your consent back,',
      threeYears: 'within three years of your last interaction with us.',
      visits_one: 'Notes of when you came and went are kept for {{number}} day.',
      visits_other: 'Notes of when you came and went are kept for {{number}} days.',
      destroy: 'How it is destroyed',
      destroyText:
        'Your keys are destroyed first, so that nothing encrypted with them can be read again; then every record about you. You can have a signed certificate of it.',
      release: 'Consent',
      releaseText:
        'Nobody’s face is enrolled before they were told in writing what is stored, why and for how long, and have given a written release on the screen. You get a signed receipt of it.',
      sell: 'No sale, no disclosure',
      sellText:
        'We do not sell, lease, trade or otherwise profit from biometric data, and do not disclose them to anybody, unless you agree to it or the law demands it.',
      care: 'How it is protected',
      careText:
        'Biometric data stay on the device, encrypted, and are protected at least as well as our other confidential and sensitive information.',
      ask: 'Questions, and your rights',
      askText: 'To see, correct, restrict, receive or erase what is stored about you: {{contact}}.',
    },
    statistics: {
      none: 'Nothing was counted yet',
      noneText:
        'As soon as somebody enrols, says no, or is erased, it is counted here by the month.',
      month: 'Month',
      enrolled: 'Enrolled',
      refused: 'Said no',
      failed: 'Could not',
      erased: 'Erased',
      total: 'In all',
      counted: '{{what}}: {{number}} people',
      source:
        'People, by the month in which it happened. Enrolments are counted since this vault has counted months; nobody is named, and no day is kept.',
      save: 'Save as a table (CSV)',
    },
  },
} as const;
