/** Texts about making and restoring backups. */
export const backup = {
  backup: {
    title: 'Backup',
    make: 'Make a backup',
    lead: 'One encrypted file that holds everything: people, their agreements, what recognition needs. Keep it away from this device.',
    never: 'No backup was made yet.',
    last: 'Last backup: {{day}}.',
    lock: {
      label: 'What should open it?',
      passphrase: {
        title: 'A passphrase',
        text: 'Choose one for this backup. You need it to restore it.',
        label: 'Passphrase of the backup',
      },
      recipients: {
        title: 'Public keys (age)',
        text: 'For those who use the “age” program: only whoever holds a matching private key can open the backup.',
        label: 'Public keys',
        hint: 'One on each line. They begin with age1.',
        none: 'Type at least one public key.',
        many: 'Type at most {{max}} public keys.',
        bad: 'This is not a public key of age: {{recipient}}… No backup was made.',
      },
    },
    proof: 'The backup holds everything, so the app has to know that you are an officer.',
    submit: 'Make the backup',
    pending: 'Making the backup …',
    running: {
      title: 'Making the backup',
      lead: 'Please leave this page open. Nothing in the vault is changed.',
      label: 'Reading and encrypting',
    },
    done: {
      title: 'The backup is made',
      text_one: 'It holds {{number}} person, in {{size}}.',
      text_other: 'It holds {{number}} people, in {{size}}.',
      file: 'The browser has put it where it puts downloads, as',
      again: 'Save it again',
      next: 'Back to the vault',
      keep: {
        title: 'Move it off this device.',
        text: 'A backup on a device that is lost is lost with it. Put it on a memory stick or another computer, and delete it here.',
      },
      passphrase: 'It opens with the passphrase that you chose for it, and with nothing else.',
      recipients:
        'It opens with the private keys that belong to your list, and with nothing else. The passphrases of this vault do not open it.',
    },
  },
  restore: {
    pick: {
      title: 'Restore from a backup',
      lead: 'First the app shows what would change. Nothing is changed before you agree.',
      choose: 'Choose a backup',
      hint: 'Or drop it here. It is a file whose name ends in .age.',
      again: 'Choose the backup again',
    },
    key: {
      title: 'What opens this backup?',
      lead: 'Chosen when it was made, for this file:',
      submit: 'Open the backup',
      pending: 'Opening …',
      passphrase: {
        use: 'Use a passphrase instead',
        label: 'Passphrase of the backup',
        hint: 'The one that was chosen for this backup. It may differ from that of the vault.',
        show: 'Show passphrase',
        hide: 'Hide passphrase',
        empty: 'Type the passphrase of the backup.',
        malformed: 'Type the passphrase of the backup.',
        wrong:
          'This passphrase does not open this backup. Nothing was changed. Check capital letters and the keyboard language.',
      },
      identity: {
        use: 'It was locked to public keys (age)',
        label: 'Private key (age)',
        hint: 'One that belongs to the public keys to which the backup was locked.',
        show: 'Show private key',
        hide: 'Hide private key',
        empty: 'Paste the private key.',
        malformed: 'This holds no private key of age. It begins with AGE-SECRET-KEY-.',
        wrong: 'This key does not open this backup. Nothing was changed. Try another of your keys.',
      },
    },
    trouble: {
      'too-big': {
        title: 'This file is too large.',
        text: 'Backups have at most {{limit}} MB. Nothing was changed. Choose another file.',
      },
      unreadable: {
        title: 'This file could not be read.',
        text: 'It may have been moved or deleted, or it is a folder. Nothing was changed. Choose it again.',
      },
      'not-a-backup': {
        title: 'This is not a backup.',
        text: 'It is a file of another kind. Nothing was changed. Choose a file whose name ends in .age.',
      },
      'damaged-backup': {
        title: 'This backup is damaged.',
        text: 'It was cut short or changed after it was made, or it is not a backup of this app. Nothing was changed. Try another copy of it, or an older backup.',
      },
      'newer-backup': {
        title: 'This backup was made by a newer version of the app.',
        text: 'Nothing was changed. Reload the page to get that version, then try again.',
      },
      exists: {
        title: 'There is a vault on this device already.',
        text: 'It was not touched, and nothing was restored. Unlock it, and restore into it from its “Vault” page.',
      },
      elsewhere: {
        title: 'The vault is open in another tab.',
        text: 'Nothing was changed. Close that tab, then try again.',
      },
      'no-plan': {
        title: 'The app has forgotten the backup.',
        text: 'Nothing was changed. Choose the file once more.',
      },
    },
    plan: {
      title: 'What restoring would change',
      lead: 'Nothing has been changed yet. The backup was made on {{moment}}.',
      nothing: {
        title: 'Restoring would change nothing.',
        text: 'Everybody in the backup who can come back is here already.',
      },
    },
    fate: {
      added: {
        title_one: '{{number}} person will be added',
        title_other: '{{number}} people will be added',
        text_one: 'In the backup, and not on this device. This person will be recognised here.',
        text_other: 'In the backup, and not on this device. They will be recognised here.',
      },
      'erased-there': {
        title_one: '{{number}} person will be erased here',
        title_other: '{{number}} people will be erased here',
        text_one:
          'This person is on this device, but had been erased where the backup was made. To respect that, the person will be erased here too.',
        text_other:
          'They are on this device, but had been erased where the backup was made. To respect that, they will be erased here too.',
      },
      held: {
        title_one: '{{number}} person stays because of a legal hold',
        title_other: '{{number}} people stay because of a legal hold',
        text_one:
          'Erased where the backup was made, but under a legal hold here. To erase them, end the legal hold first, on the page about them.',
        text_other:
          'Erased where the backup was made, but under a legal hold here. To erase them, end the legal hold first, on the page about each.',
      },
      differs: {
        title_one: '{{number}} person stays as on this device',
        title_other: '{{number}} people stay as on this device',
        text_one:
          'The backup holds something else about this person, such as another name or older pictures. What is here stays.',
        text_other:
          'The backup holds something else about them, such as another name or older pictures. What is here stays.',
      },
      'erased-here': {
        title_one: '{{number}} person does not come back',
        title_other: '{{number}} people do not come back',
        text_one: 'Erased on this device after the backup was made. What is erased stays erased.',
        text_other: 'Erased on this device after the backup was made. What is erased stays erased.',
      },
      kept: {
        title_one: '{{number}} person is here already',
        title_other: '{{number}} people are here already',
        text_one: 'Exactly as in the backup. Nothing changes.',
        text_other: 'Exactly as in the backup. Nothing changes.',
      },
    },
    showAll: 'Show all {{number}} names',
    action: {
      restore_one: 'Restore {{number}} person',
      restore_other: 'Restore {{number}} people',
      erase_one: 'Erase {{number}} person',
      erase_other: 'Erase {{number}} people',
      both: 'Restore {{added}}, erase {{erased}}',
    },
    confirm: {
      title_one: 'Also erase {{number}} person from this device?',
      title_other: 'Also erase {{number}} people from this device?',
      text_one:
        'This person was erased where the backup was made. Restoring erases the person here as well, with everything stored. This cannot be undone.',
      text_other:
        'They were erased where the backup was made. Restoring erases them here as well, with everything stored about them. This cannot be undone.',
    },
    running: {
      title: 'Restoring',
      lead: 'Please leave this page open. If it is closed, nothing of the backup is taken over.',
      label: 'Restoring people',
    },
    done: {
      title: 'The backup is restored',
      added_one: '{{number}} person was added.',
      added_other: '{{number}} people were added.',
      'erased-there_one': '{{number}} person was erased.',
      'erased-there_other': '{{number}} people were erased.',
      rest: 'Everybody else is as before.',
      next: 'Show the people',
    },
    contents: {
      title: 'What the backup holds',
      lead_one: '{{number}} person, as of {{moment}}. Nothing has been stored on this device yet.',
      lead_other:
        '{{number}} people, as of {{moment}}. Nothing has been stored on this device yet.',
      next: 'Go on',
    },
    newPassphrase: {
      title: 'Choose a passphrase for this device',
      lead: 'It opens the vault here from now on. The ways in of the other device are not taken over.',
      submit: 'Restore the backup',
    },
  },
} as const;
