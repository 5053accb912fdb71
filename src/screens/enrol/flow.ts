import type { ConsentRecord, DisplayName, PersonId } from '../../domain';

/** Who is being enrolled: a name, and that they agreed. Kept when the pictures are taken again. */
export interface Candidate {
  readonly name: DisplayName;
  readonly consent: ConsentRecord;
}

/** How the face is shown. */
export type Source = 'webcam' | 'photo';

/** Somebody who is stored. */
export interface Enrolled {
  readonly personId: PersonId;
  readonly samples: number;
}

/** Where an enrolment stands. */
export type EnrolStep =
  | { readonly kind: 'agree'; readonly candidate: Candidate | null }
  | { readonly kind: 'pictures'; readonly candidate: Candidate; readonly source: Source }
  | { readonly kind: 'check'; readonly candidate: Candidate; readonly enrolled: Enrolled }
  | {
      readonly kind: 'done';
      readonly candidate: Candidate;
      readonly enrolled: Enrolled;
      readonly recognised: boolean;
    };

/** Pages that a person goes through: agree, show the face, check. */
export const STEPS = 3;
