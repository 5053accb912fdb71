import { Group } from './group';
import type { RetentionRule, Since } from './retention';

/** A set of rules to begin with, and where it comes from. */
export interface RetentionPreset {
  readonly id: 'gdpr' | 'bipa' | 'cubi' | 'visitors';
  /** The provision, as lawyers cite it. */
  readonly source: string;
  readonly rules: readonly RetentionRule[];
}

const everybody = (since: Since, days: number): RetentionRule => ({
  purpose: null,
  group: null,
  limit: { kind: 'days', since, days },
});

/** The group that the preset for visitors is about. */
export const VISITORS = Group.parse('visitors');

/**
 * Days since the last recognition after which the purpose is taken to be over, where the law names no number: whoever has not come for a year does
 * not come any more.
 */
const YEAR_UNSEEN_DAYS = 365;

/** "Within 3 years": one day less than three years without a leap day, because a rule runs to the end of its last day. */
const BIPA_DAYS = 3 * 365 - 1;

/** "Not later than the first anniversary": one day less than a year, for the same reason. */
const CUBI_DAYS = 365 - 1;

/**
 * Rules to begin with. None is legal advice: they follow the wording of the provision where it names a time, and the shorter reading where it does not.
 */
export const retentionPresets: readonly RetentionPreset[] = [
  {
    id: 'gdpr',
    source: 'GDPR, Art. 5(1)(e)',
    rules: [everybody('recognised', YEAR_UNSEEN_DAYS)],
  },
  { id: 'bipa', source: '740 ILCS 14/15(a)', rules: [everybody('recognised', BIPA_DAYS)] },
  {
    id: 'cubi',
    source: 'Tex. Bus. & Com. Code § 503.001(c)(3)',
    rules: [everybody('recognised', CUBI_DAYS)],
  },
  {
    id: 'visitors',
    source: 'GDPR, Art. 5(1)(c) and (e)',
    rules: [
      { purpose: null, group: VISITORS, limit: { kind: 'days', since: 'enrolled', days: 0 } },
    ],
  },
];
