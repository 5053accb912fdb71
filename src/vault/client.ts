import { connect } from '../bridge';
import type {
  BadgeId,
  CaptureId,
  CertificateId,
  Guardian,
  Kiosk,
  Millis,
  ModelId,
  NoticeDraft,
  PersonId,
  RetentionPolicy,
  VisitDays,
  VisitId,
  VisitKind,
  Strangers,
} from '../domain';
import { accessClient, type VaultAccess } from './access-client';
import type { SlotId } from './format';
import { peopleOffice, type PeopleOffice } from './people-client';
import type { TimeoutMinutes, VaultCalls, VaultEvent } from './protocol';

type Reply<Name extends keyof VaultCalls> = Promise<VaultCalls[Name]['reply']>;
type Request<Name extends keyof VaultCalls> = VaultCalls[Name]['request'];

/**
 * The screen's door to the vault worker, the only place that holds keys and templates. Every failure that a person
 * can act on comes back as a value. Calls marked "officer" are refused in a session opened at a kiosk, which has no key for them.
 */
export interface Vault extends PeopleOffice, VaultAccess {
  status(): Reply<'status'>;
  /** Creates an empty vault and opens it as officer. Takes about a second: the passphrase is stretched on purpose. */
  create(passphrase: string): Reply<'create'>;
  /** Opens the vault; the role follows from the way in. A passphrase takes about half a second, for the same reason. */
  unlock(opener: Request<'unlock'>): Reply<'unlock'>;
  /** Makes the tab that has the vault open lock it. Afterwards the vault is locked everywhere. */
  takeOver(): Reply<'takeOver'>;
  /** Tells that somebody used the screen, which puts off the automatic lock. */
  touch(): Reply<'touch'>;
  /** Forgets keys, templates and pending captures, and ends the worker; listeners hear of it as a `locked` event. */
  lock(): Reply<'lock'>;
  /** Officer: everybody enrolled. */
  listPeople(): Reply<'listPeople'>;
  /** The notice in force, or `null` while none has been published. */
  readNotice(): Reply<'readNotice'>;
  /** Officer: every version of the notice, and the key by which receipts are checked. */
  listNotices(): Reply<'listNotices'>;
  /** Officer: publishes the next version. Everybody is asked again at their next visit. */
  publishNotice(draft: NoticeDraft): Reply<'publishNotice'>;
  /** Stores a person with their pending captures and their consent, all or nothing. */
  enrol(enrolment: Request<'enrol'>): Reply<'enrol'>;
  /** Officer: adds pending captures to somebody; the worst samples make room when there are too many. */
  improve(improvement: Request<'improve'>): Reply<'improve'>;
  /** Files somebody's answer to the notice in force. At a kiosk they must have been recognised just now. */
  answerNotice(answer: Request<'answerNotice'>): Reply<'answerNotice'>;
  /**
   * Takes somebody's consent back, or a guardian does it for them. Nobody recognises them from now on. At a kiosk they must have been
   * recognised just now.
   */
  withdraw(personId: PersonId, guardian?: Guardian | null): Reply<'withdraw'>;
  /** Officer: every receipt of a person, oldest first. */
  readReceipts(personId: PersonId): Reply<'readReceipts'>;
  /** Officer: how to reach somebody, as they wrote it when they enrolled; `null` when they wrote nothing. */
  readContact(personId: PersonId): Reply<'readContact'>;
  /** Officer: which photo files were imported, and for whom. */
  listPhotos(): Reply<'listPhotos'>;
  /** Counts a refusal or a failure to enrol, without identity. */
  countNonEnrolment(what: Request<'countNonEnrolment'>): Reply<'countNonEnrolment'>;
  /** Officer: what was counted. */
  readTallies(): Reply<'readTallies'>;
  /** Officer: what happened in each month, as counts, newest first. */
  readStatistics(): Reply<'readStatistics'>;
  /**
   * Officer: erases people: their keys, then everything else about them. Cannot be undone, not even by a backup; whoever is under a legal hold stays. A hundred at a time, each hundred whole or not at all; says how far it is as `progress` of `erasure` and `search`. Goes on in the next officer's session where it was cut off.
   * Everybody gets a certificate of their own.
   */
  removePeople(leaving: Request<'removePeople'>): Reply<'removePeople'>;
  /** Officer: the register of erasures. */
  listCertificates(): Reply<'listCertificates'>;
  /** Officer: one certificate, to be handed over. */
  readCertificate(id: CertificateId): Reply<'readCertificate'>;
  /** Officer: the first step of erasing the whole vault. The proof is any officer's way in. */
  beginVaultErasure(proof: Request<'beginVaultErasure'>['proof']): Reply<'beginVaultErasure'>;
  /** Officer: takes the first step back. */
  stopVaultErasure(): Reply<'stopVaultErasure'>;
  /** Officer: erases the whole vault, once the wait is over. The session ends with it, without a `locked` event: its last certificate is still to be shown. */
  eraseVault(words: Request<'eraseVault'>['words']): Reply<'eraseVault'>;
  /** Forgets captures that were not committed. */
  dropCaptures(captureIds: readonly CaptureId[]): Reply<'dropCaptures'>;
  /** Kiosk: writes down that somebody came or went, by the id that their recognition came with. */
  recordVisit(visitId: VisitId, kind: VisitKind): Reply<'recordVisit'>;
  /** Kiosk: "not me", within `UNDO_MILLIS`. The id is that of the recorded visit. */
  undoVisit(visitId: VisitId): Reply<'undoVisit'>;
  /** Officer: what doors wrote down from one moment on and before another. */
  listVisits(from: Millis, to: Millis): Reply<'listVisits'>;
  /** Officer: for how many days visits are kept. A lower number erases at once. */
  setVisitDays(days: VisitDays): Reply<'setVisitDays'>;
  /** Officer: every way into the vault. */
  listWays(): Reply<'listWays'>;
  /** Officer: adds a way in. The proof is any officer's way in, because only with it the keys can be wrapped once more. */
  addWay(request: Request<'addWay'>): Reply<'addWay'>;
  /** Officer: makes a recovery code. It opens nothing until it has been confirmed. */
  makeRecoveryCode(request: Request<'makeRecoveryCode'>): Reply<'makeRecoveryCode'>;
  /** Officer: stores the code made last, if the words asked for were typed back rightly. */
  confirmRecoveryCode(request: Request<'confirmRecoveryCode'>): Reply<'confirmRecoveryCode'>;
  /** Officer. */
  renameWay(request: Request<'renameWay'>): Reply<'renameWay'>;
  /** Officer: destroys a way in. The last one of an officer stays. */
  revokeWay(slotId: Request<'revokeWay'>['slotId']): Reply<'revokeWay'>;
  /** Officer: wraps the keys of a passphrase's way in under another passphrase. */
  changePassphrase(request: Request<'changePassphrase'>): Reply<'changePassphrase'>;
  /** Officer: new keys, a new template transform, everything encrypted anew. Only the passphrase given here opens afterwards. */
  renew(request: Request<'renew'>): Reply<'renew'>;
  /** Officer: settings, and what the vault remembers about itself. */
  readFacts(): Reply<'readFacts'>;
  /** Officer: one of `TIMEOUT_MINUTES.choices`. */
  setTimeoutMinutes(minutes: TimeoutMinutes): Reply<'setTimeoutMinutes'>;
  /** Officer: how sure the app has to be before it says a name, and what each setting would come to with everybody enrolled now. */
  readSureness(): Reply<'readSureness'>;
  /** Officer: one of `STRANGERS.choices`; in force from the next look on, at kiosks from their next unlocking on. */
  setSureness(strangers: Strangers): Reply<'setSureness'>;
  /** Officer: the model in use, those that officers approved, and how many people are to be enrolled again. */
  listModels(): Reply<'listModels'>;
  /** Officer: trusts the model of a pack, by two of its files. The vault checks them itself. */
  approveModel(files: Request<'approveModel'>): Reply<'approveModel'>;
  /** Officer: trusts it no longer. */
  withdrawModel(id: ModelId): Reply<'withdrawModel'>;
  /** Officer: sets a kiosk up, from its next unlocking on; `null`: it is not set up any more. */
  setKiosk(slotId: SlotId, kiosk: Kiosk | null): Reply<'setKiosk'>;
  /** Officer: every kiosk's way in, and how it is set up. */
  listKiosks(): Reply<'listKiosks'>;
  /** Kiosk: how it is set up. */
  readKiosk(): Reply<'readKiosk'>;
  /** Officer: who has a badge. */
  listBadges(): Reply<'listBadges'>;
  /** Officer: makes a badge. Its code is told here and nowhere else. */
  makeBadge(holder: Request<'makeBadge'>): Reply<'makeBadge'>;
  /** Officer: from now on the code of this badge opens nothing. */
  removeBadge(id: BadgeId): Reply<'removeBadge'>;
  /** Kiosk: somebody typed their code. Takes some 50 ms: it is stretched on purpose. */
  enterCode(entered: Request<'enterCode'>): Reply<'enterCode'>;
  /** Officer: for how long people are kept, who is erased when, legal holds, and whether the clock is believed. */
  readRetention(): Reply<'readRetention'>;
  /** Officer: how many legal holds are to be looked at again. */
  countHoldsDue(): Reply<'countHoldsDue'>;
  /** Officer: who would be erased when by other rules. Changes nothing. */
  forecast(policy: RetentionPolicy): Reply<'forecast'>;
  /** Officer: puts rules in force, if so many people as the officer was told are erased at once: by the next sweep, within the hour. */
  setRetention(decided: Request<'setRetention'>): Reply<'setRetention'>;
  /** Officer: says that the device's clock is right. Whose time is over by it is erased at once. */
  confirmClock(): Reply<'confirmClock'>;
  /** Officer: when and why somebody is erased. */
  readKeeping(personId: PersonId): Reply<'readKeeping'>;
  /** Officer: a legal hold on somebody; `null`: none any more. */
  setHold(personId: PersonId, hold: Request<'setHold'>['hold']): Reply<'setHold'>;
  /** Officer: to which group people belong. */
  setGroup(personIds: readonly PersonId[], group: Request<'setGroup'>['group']): Reply<'setGroup'>;
  /** Officer: everything in one `age` file. */
  makeBackup(request: Request<'makeBackup'>): Reply<'makeBackup'>;
  /** Officer, or anybody where there is no vault yet: opens a backup and says what restoring it would change. */
  openBackup(request: Request<'openBackup'>): Reply<'openBackup'>;
  /** Where there is no vault yet: makes one that holds what the opened backup holds, all or nothing. */
  restoreAsNew(passphrase: string): Reply<'restoreAsNew'>;
  /** Officer: does what the dry run said, all or nothing. */
  restoreInto(): Reply<'restoreInto'>;
  /** Forgets the opened backup. */
  closeBackup(): Reply<'closeBackup'>;
  /** Hands over this end of the private channel to the engine. Possible once in a worker's life. */
  connectEngine(port: MessagePort): Reply<'connectEngine'>;
  /** Officer: the audit log, newest first, and whether all of it is as it was written. */
  readLog(asked: Request<'readLog'>): Reply<'readLog'>;
  /** Officer: the whole log as a file that anybody can check. */
  exportLog(): Reply<'exportLog'>;
  /** Officer: for how long the log's entries are kept, and why. */
  setLogDays(keeping: Request<'setLogDays'>): Reply<'setLogDays'>;
  /** How much lies in every store of this address, whether the vault is open or not. */
  measureStorage(): Reply<'measureStorage'>;
  onEvent(listener: (event: VaultEvent) => void): () => void;
  onDeath(listener: (reason: string) => void): void;
  /** Ends the worker, and with it everything that it holds in memory. */
  close(): void;
}

/** Starts the vault worker. */
export function startVault(): Vault {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'vault',
  });
  const { call, onEvent, onDeath, close } = connect<VaultCalls, VaultEvent>(worker);
  const listeners = new Set<(event: VaultEvent) => void>();
  onEvent((event) => {
    for (const listener of listeners) listener(event);
    // After a lock nothing of the worker's memory is to survive, not even what its garbage collector has not reached.
    if (event.kind === 'locked') close();
  });
  return {
    ...peopleOffice(call),
    status: () => call('status', {}),
    create: (passphrase) => call('create', { passphrase }),
    unlock: (opener) => call('unlock', opener),
    takeOver: () => call('takeOver', {}),
    touch: () => call('touch', {}),
    // The worker ends before it can answer.
    lock: () => call('lock', {}).catch(() => null),
    listPeople: () => call('listPeople', {}),
    readNotice: () => call('readNotice', {}),
    listNotices: () => call('listNotices', {}),
    publishNotice: (draft) => call('publishNotice', { draft }),
    enrol: (enrolment) => call('enrol', enrolment),
    improve: (improvement) => call('improve', improvement),
    answerNotice: (answer) => call('answerNotice', answer),
    withdraw: (personId, guardian = null) => call('withdraw', { personId, guardian }),
    readReceipts: (personId) => call('readReceipts', { personId }),
    readContact: (personId) => call('readContact', { personId }),
    listPhotos: () => call('listPhotos', {}),
    countNonEnrolment: (what) => call('countNonEnrolment', what),
    readTallies: () => call('readTallies', {}),
    readStatistics: () => call('readStatistics', {}),
    removePeople: (leaving) => call('removePeople', leaving),
    listCertificates: () => call('listCertificates', {}),
    readCertificate: (id) => call('readCertificate', { id }),
    beginVaultErasure: (proof) => call('beginVaultErasure', { proof }),
    stopVaultErasure: () => call('stopVaultErasure', {}),
    eraseVault: (words) => call('eraseVault', { words }),
    dropCaptures: (captureIds) => call('dropCaptures', { captureIds: [...captureIds] }),
    recordVisit: (visitId, kind) => call('recordVisit', { visitId, kind }),
    undoVisit: (visitId) => call('undoVisit', { visitId }),
    listVisits: (from, to) => call('listVisits', { from, to }),
    setVisitDays: (days) => call('setVisitDays', { days }),
    listWays: () => call('listWays', {}),
    addWay: (request) => call('addWay', request),
    makeRecoveryCode: (request) => call('makeRecoveryCode', request),
    confirmRecoveryCode: (request) => call('confirmRecoveryCode', request),
    renameWay: (request) => call('renameWay', request),
    revokeWay: (slotId) => call('revokeWay', { slotId }),
    changePassphrase: (request) => call('changePassphrase', request),
    renew: (request) => call('renew', request),
    readFacts: () => call('readFacts', {}),
    setTimeoutMinutes: (minutes) => call('setTimeoutMinutes', { minutes }),
    readSureness: () => call('readSureness', {}),
    setSureness: (strangers) => call('setSureness', { strangers }),
    listModels: () => call('listModels', {}),
    approveModel: (files) => call('approveModel', files),
    withdrawModel: (id) => call('withdrawModel', { id }),
    setKiosk: (slotId, kiosk) => call('setKiosk', { slotId, kiosk }),
    listKiosks: () => call('listKiosks', {}),
    readKiosk: () => call('readKiosk', {}),
    listBadges: () => call('listBadges', {}),
    makeBadge: (holder) => call('makeBadge', holder),
    removeBadge: (id) => call('removeBadge', { id }),
    enterCode: (entered) => call('enterCode', entered),
    readRetention: () => call('readRetention', {}),
    countHoldsDue: () => call('countHoldsDue', {}),
    forecast: (policy) => call('forecast', { policy }),
    setRetention: (decided) => call('setRetention', decided),
    confirmClock: () => call('confirmClock', {}),
    readKeeping: (personId) => call('readKeeping', { personId }),
    setHold: (personId, hold) => call('setHold', { personId, hold }),
    setGroup: (personIds, group) => call('setGroup', { personIds: [...personIds], group }),
    makeBackup: (request) => call('makeBackup', request),
    openBackup: (request) => call('openBackup', request),
    restoreAsNew: (passphrase) => call('restoreAsNew', { passphrase }),
    restoreInto: () => call('restoreInto', {}),
    closeBackup: () => call('closeBackup', {}),
    readLog: (asked) => call('readLog', asked),
    exportLog: () => call('exportLog', {}),
    measureStorage: () => call('measureStorage', {}),
    setLogDays: (keeping) => call('setLogDays', keeping),
    ...accessClient(call),
    connectEngine: (port) => call('connectEngine', { port }, [port]),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onDeath,
    close,
  };
}
