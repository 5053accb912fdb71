import type { Agreement, DisplayName } from '../../domain';
import type { Enrolled } from '../../vault';

/** Who is being enrolled, and what they said yes to. Kept when the pictures are taken again. */
export interface Candidate {
  readonly name: DisplayName;
  readonly contact: string | null;
  readonly agreement: Agreement;
}

/** How the face is shown. */
export type Source = 'webcam' | 'photo';

/** Where an enrolment stands. The notice comes first, then the yes, and only then a camera. */
export type EnrolStep =
  | { readonly kind: 'read' }
  | { readonly kind: 'agree'; readonly candidate: Candidate | null }
  | { readonly kind: 'refused' }
  | { readonly kind: 'pictures'; readonly candidate: Candidate; readonly source: Source }
  | { readonly kind: 'done'; readonly candidate: Candidate; readonly enrolled: Enrolled };

/** Pages that a person goes through: read, agree, show the face, check. */
export const STEPS = 4;
