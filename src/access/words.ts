import type {
  AuditAction,
  AuditActor,
  CalendarDay,
  FiledEvent,
  RequestKind,
  RequestOutcome,
  Restriction,
  Standing,
} from '../domain';

/** How moments and days are written: in English, by the clock of one place. */
export interface Times {
  moment(millis: number): string;
  day(millis: number): string;
  /** A day of the calendar, which is the same everywhere. */
  date(day: CalendarDay): string;
}

/** @param timeZone an IANA name, such as Europe/Berlin */
export function createTimes(timeZone: string): Times {
  const moment = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone,
  });
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone });
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return {
    moment: (millis) => moment.format(millis),
    day: (millis) => day.format(millis),
    date: (text) => date.format(Date.parse(text)),
  };
}

/** "1 day", "365 days". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const standingWords: Readonly<Record<Standing, string>> = {
  active: 'You are recognised.',
  asked: 'You are recognised. There is a new version of the notice that you have not answered yet.',
  overdue: 'You are not recognised, because you have not answered the new version of the notice.',
  withdrawn: 'You took your consent back. You are not recognised any more.',
  restricted: 'Your data are kept and not used: you are not recognised.',
  expired: 'The time for which your data are kept is over. You are not recognised.',
};

export const eventWords = {
  given: 'You agreed',
  renewed: 'You agreed again',
  withdrawn: 'You took it back',
} as const;

export const doorWords: Readonly<Record<FiledEvent['kind'], string>> = {
  'check-in': 'Came',
  'check-out': 'Left',
  entry: 'Went in',
  presence: 'Was there',
  denied: 'Was turned away',
  undo: 'Said “Not me”: the line named does not count',
  rejected: 'You said that it was not you: the line named does not count',
};

export const requestWords: Readonly<Record<RequestKind, string>> = {
  access: 'See what is kept about you (Article 15)',
  portability: 'Have your data to take elsewhere (Article 20)',
  rectification: 'Correct something (Article 16)',
  restriction: 'Keep your data, but not use them (Article 18)',
  objection: 'Object (Article 21)',
  erasure: 'Erase everything (Article 17)',
};

export const outcomeWords: Readonly<Record<RequestOutcome, string>> = {
  done: 'Done',
  'nothing-held': 'Nothing was kept about you',
  refused: 'Refused',
  'taken-back': 'You took it back',
};

export const restrictionWords: Readonly<Record<Restriction['reason'], string>> = {
  accuracy: 'you said that something is wrong, and it was looked into',
  unlawful: 'it should not have been stored, and you did not want it erased',
  claims: 'you need it for a legal claim',
  objection: 'you objected, and it was looked into',
  other: 'for another reason',
};

export const erasureWords = {
  withdrawn: 'because you took your consent back',
  promise: 'as the notice that you agreed to promised',
  rule: 'by a shorter time that the office has set',
} as const;

/** Who did something: whose way in it was is not said (see `docs/person-export.md`). */
export const actorWords: Readonly<Record<AuditActor['kind'], string>> = {
  officer: 'Somebody of the office, by the way in',
  kiosk: 'A kiosk, by the way in',
  device: 'The device by itself',
};

/** What is done with the data of one person. Other entries of the log are about nobody in particular. */
export const auditWords: Readonly<Partial<Record<AuditAction, string>>> = {
  'read-contact': 'Read how to reach you',
  'read-receipts': 'Read your receipts',
  'read-person': 'Opened your page',
  enrol: 'Enrolled you',
  improve: 'Added pictures of your face',
  'answer-notice': 'Noted your answer to the notice',
  withdraw: 'Took your consent back',
  rectify: 'Corrected something about you',
  restrict: 'Changed whether your data may be used',
  object: 'Noted that a visit was not yours',
  erase: 'Erased you',
  'export-person': 'Made a copy of your data, as this one',
  'change-request': 'Noted a request of yours',
  recognise: 'Recognised you',
  'record-visit': 'Noted that you came or went',
  'undo-visit': 'Took a visit back',
  'enter-code': 'Knew you by your code',
  'list-visits': 'Looked at your visits',
  'make-badge': 'Made you a badge',
  'remove-badge': 'Removed your badge',
  'set-hold': 'Changed whether your data must be kept',
  'set-retention': 'Changed for how long your data are kept',
};
