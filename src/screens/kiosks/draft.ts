import {
  DEBOUNCE_MINUTES,
  DisplayName,
  Kiosk,
  MinuteOfDay,
  type KioskLanguage,
  type Result,
} from '../../domain';

/** What an officer has typed so far. Times are "08:30", as an `<input type="time">` gives them. */
export interface Draft extends Omit<Kiosk, 'name' | 'noticeUrl' | 'hours' | 'lateAfter'> {
  readonly name: string;
  readonly noticeUrl: string;
  readonly hasHours: boolean;
  readonly opens: string;
  readonly closes: string;
  readonly hasLate: boolean;
  readonly lateAfter: string;
}

/** Fields of words. What is wrong with one is a character that cannot be shown, since none can be typed too long. */
const WORDS = ['place', 'greeting', 'help'] as const;

/** What has to be put right first. */
export type DraftFault = 'name' | 'noticeUrl' | 'time' | (typeof WORDS)[number];

/** A working day, offered as soon as somebody wants hours at all. */
const USUAL = { opens: '07:00', closes: '19:00', late: '09:00' };

/** What the form begins with. @param language of the officer's own screen */
export function startDraft(kiosk: Kiosk | null, language: KioskLanguage): Draft {
  const { name, noticeUrl, hours, lateAfter, ...rest } = kiosk ?? fresh(language);
  return {
    ...rest,
    name,
    noticeUrl: noticeUrl ?? '',
    hasHours: hours !== null,
    opens: hours ? clockTime(hours.opens) : USUAL.opens,
    closes: hours ? clockTime(hours.closes) : USUAL.closes,
    hasLate: lateAfter !== null,
    lateAfter: lateAfter === null ? USUAL.late : clockTime(lateAfter),
  };
}

function fresh(language: KioskLanguage) {
  return {
    name: '',
    place: '',
    language,
    purpose: 'attendance',
    start: 'step-up',
    zone: 'whole',
    camera: null,
    greeting: '',
    logo: null,
    noticeUrl: null,
    sounds: true,
    hours: null,
    debounceMinutes: DEBOUNCE_MINUTES.default,
    lateAfter: null,
    strangers: null,
    help: '',
    selfService: true,
  } as const;
}

/** The set-up that a draft stands for, or what is wrong with it. */
export function finish(draft: Draft): Result<Kiosk, DraftFault> {
  const { hasHours, opens, closes, hasLate, lateAfter, noticeUrl, name, ...rest } = draft;
  if (!DisplayName.safeParse(name).success) return { ok: false, error: 'name' };
  const [from, to, late] = [opens, closes, lateAfter].map(minuteOf);
  if (hasHours && (from === null || from === undefined || to === null || to === undefined))
    return { ok: false, error: 'time' };
  if (hasLate && (late === null || late === undefined)) return { ok: false, error: 'time' };
  const kiosk = Kiosk.safeParse({
    ...rest,
    name,
    noticeUrl: noticeUrl.trim() === '' ? null : noticeUrl.trim(),
    hours: hasHours ? { opens: from, closes: to } : null,
    lateAfter: hasLate ? late : null,
  });
  if (kiosk.success) return { ok: true, value: kiosk.data };
  const wrong = kiosk.error.issues[0]?.path[0];
  return { ok: false, error: WORDS.find((field) => field === wrong) ?? 'noticeUrl' };
}

/** 510 → "08:30". */
function clockTime(minute: MinuteOfDay): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** "08:30" → 510. */
function minuteOf(time: string): MinuteOfDay | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  const parsed = MinuteOfDay.safeParse(Number(hours) * 60 + Number(minutes));
  return parsed.success ? parsed.data : null;
}
