import { camera } from './en/camera';
import { consent } from './en/consent';
import { door } from './en/door';
import { enrol } from './en/enrol';
import { language } from './en/language';
import { notice } from './en/notice';
import { office } from './en/office';
import { people } from './en/people';
import { receipt } from './en/receipt';
import { shell } from './en/shell';
import { vault } from './en/vault';

/**
 * The English that somebody at a kiosk may meet, by file. This is what the other languages consist of: the screens of officers are never
 * open in a kiosk's session, and stay in English.
 */
export const kioskTexts = {
  camera,
  door,
  enrol,
  language,
  receipt,
  shell: {
    ...shell,
    nav: {
      label: shell.nav.label,
      recognise: shell.nav.recognise,
      enrol: shell.nav.enrol,
      lock: shell.nav.lock,
    },
  },
  consent: {
    consent: consent.consent,
    person: { withdraw: { pending: consent.person.withdraw.pending } },
  },
  notice: {
    notice: {
      language: notice.notice.language,
      none: notice.notice.none,
      read: notice.notice.read,
      agree: notice.notice.agree,
      refused: notice.notice.refused,
    },
  },
  office: {
    office: {
      loading: office.office.loading,
      progress_one: office.office.progress_one,
      progress_other: office.office.progress_other,
      officerOnly: office.office.officerOnly,
      modelNotApproved: office.office.modelNotApproved,
      voucherEnded: office.office.voucherEnded,
    },
    proof: office.proof,
    passkeys: { use: office.passkeys.use },
  },
  people: { recognise: people.recognise },
  vault: {
    welcome: { next: vault.welcome.next },
    unlock: vault.unlock,
    lockedBecause: vault.lockedBecause,
    elsewhere: vault.elsewhere,
  },
} as const;
