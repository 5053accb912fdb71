import type { VaultCalls } from '../protocol';

export type Call = keyof VaultCalls;
type Standing = 'none' | 'locked' | 'kiosk' | 'officer';

/**
 * Who may call what: the whole of it. `yes`: answered; anything else: the kind of the refusal. A call that is missing here does not
 * compile.
 */
export const table: Record<Exclude<Call, 'connectEngine'>, Record<Standing, string>> = {
  status: { none: 'yes', locked: 'yes', kiosk: 'yes', officer: 'yes' },
  create: { none: 'yes', locked: 'exists', kiosk: 'elsewhere', officer: 'elsewhere' },
  // An officer may take a kiosk over (kiosk.browser.test.ts); its own way in is none for that.
  unlock: { none: 'no-vault', locked: 'yes', kiosk: 'wrong', officer: 'elsewhere' },
  takeOver: { none: 'yes', locked: 'yes', kiosk: 'yes', officer: 'yes' },
  touch: { none: 'yes', locked: 'yes', kiosk: 'yes', officer: 'yes' },
  lock: { none: 'yes', locked: 'yes', kiosk: 'yes', officer: 'yes' },
  dropCaptures: { none: 'yes', locked: 'yes', kiosk: 'yes', officer: 'yes' },
  closeBackup: { none: 'yes', locked: 'yes', kiosk: 'yes', officer: 'yes' },
  enrol: { none: 'locked', locked: 'locked', kiosk: 'yes', officer: 'yes' },
  readNotice: { none: 'locked', locked: 'locked', kiosk: 'yes', officer: 'yes' },
  countNonEnrolment: { none: 'locked', locked: 'locked', kiosk: 'yes', officer: 'yes' },
  answerNotice: { none: 'locked', locked: 'locked', kiosk: 'not-recognised', officer: 'yes' },
  // Before she leaves.
  exportPerson: onlyOfficers(),
  withdraw: { none: 'locked', locked: 'locked', kiosk: 'not-recognised', officer: 'yes' },
  recordVisit: { none: 'locked', locked: 'locked', kiosk: 'no-visit', officer: 'kiosk-only' },
  undoVisit: { none: 'locked', locked: 'locked', kiosk: 'no-visit', officer: 'kiosk-only' },
  listVisits: onlyOfficers(),
  setVisitDays: onlyOfficers(),
  findPeople: onlyOfficers(),
  matchPeople: onlyOfficers(),
  describePeople: onlyOfficers(),
  readPerson: onlyOfficers(),
  rectify: onlyOfficers(),
  restrictPeople: onlyOfficers(),
  resumePeople: onlyOfficers(),
  readVisitsOf: onlyOfficers(),
  listFollowUps: onlyOfficers(),
  rejectVisit: onlyOfficers('not-found'),
  settleRejection: onlyOfficers('not-found'),
  readReceipts: onlyOfficers(),
  readContact: onlyOfficers(),
  improve: onlyOfficers(),
  listPhotos: onlyOfficers(),
  readTallies: onlyOfficers(),
  readStatistics: onlyOfficers(),
  listNotices: onlyOfficers(),
  publishNotice: onlyOfficers(),
  listPeople: onlyOfficers(),
  removePeople: onlyOfficers(),
  listCertificates: onlyOfficers(),
  readCertificate: onlyOfficers('not-found'),
  beginVaultErasure: onlyOfficers(),
  stopVaultErasure: onlyOfficers(),
  eraseVault: onlyOfficers('not-begun'),
  listWays: onlyOfficers(),
  addWay: onlyOfficers(),
  makeRecoveryCode: onlyOfficers(),
  confirmRecoveryCode: onlyOfficers('typo'),
  renameWay: onlyOfficers('not-found'),
  revokeWay: onlyOfficers('not-found'),
  changePassphrase: onlyOfficers('not-found'),
  renew: onlyOfficers(),
  readFacts: onlyOfficers(),
  setTimeoutMinutes: onlyOfficers(),
  readSureness: onlyOfficers(),
  setSureness: onlyOfficers(),
  listModels: onlyOfficers(),
  approveModel: onlyOfficers(),
  withdrawModel: onlyOfficers('not-found'),
  setKiosk: onlyOfficers('not-found'),
  listKiosks: onlyOfficers(),
  readKiosk: onlyKiosks('yes'),
  listBadges: onlyOfficers(),
  makeBadge: onlyOfficers(),
  removeBadge: onlyOfficers('not-found'),
  enterCode: onlyKiosks('wrong-code'),
  readRetention: onlyOfficers(),
  countHoldsDue: onlyOfficers(),
  forecast: onlyOfficers(),
  setRetention: onlyOfficers(),
  confirmClock: onlyOfficers(),
  readKeeping: onlyOfficers('not-found'),
  setHold: onlyOfficers('not-found'),
  setGroup: onlyOfficers(),
  makeBackup: onlyOfficers(),
  openBackup: {
    none: 'not-a-backup',
    locked: 'locked',
    kiosk: 'officer-only',
    officer: 'not-a-backup',
  },
  restoreAsNew: { none: 'no-plan', locked: 'no-plan', kiosk: 'no-plan', officer: 'no-plan' },
  restoreInto: onlyOfficers('no-plan'),
  readLog: onlyOfficers(),
  exportLog: onlyOfficers(),
  setLogDays: onlyOfficers(),
  forgetExport: { none: 'yes', locked: 'yes', kiosk: 'yes', officer: 'yes' },
  listRequests: onlyOfficers(),
  addRequest: onlyOfficers(),
  extendRequest: onlyOfficers('not-found'),
  answerRequest: onlyOfficers('not-found'),
  removeRequest: onlyOfficers('not-found'),
  countRequests: onlyOfficers(),
};

function onlyOfficers(officer = 'yes'): Record<Standing, string> {
  return { none: 'locked', locked: 'locked', kiosk: 'officer-only', officer };
}

function onlyKiosks(kiosk: string): Record<Standing, string> {
  return { none: 'locked', locked: 'locked', kiosk, officer: 'kiosk-only' };
}
