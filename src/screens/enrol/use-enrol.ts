import type { CaptureId } from '../../domain';
import type { Enrolled, Enrolment, EnrolError } from '../../vault';
import { useServices } from '../services';
import { useCall } from '../use-call';
import type { Candidate } from './flow';
import type { Captures } from './use-captures';

/** Storing somebody, and how the last attempt ended. */
export interface EnrolCall {
  readonly pending: boolean;
  readonly error: EnrolError | null;
  forget(): void;
  /** @param checkId one more look at the face, or `null` for photos */
  enrol(checkId: CaptureId | null, more?: Partial<Enrolment>): Promise<void>;
}

/** Stores a person with the samples that wait. */
export function useEnrol(
  candidate: Candidate,
  captures: Captures,
  onEnrolled: (enrolled: Enrolled) => void,
): EnrolCall {
  const { vault, vaultChanged } = useServices();
  const { pending, error, run, forget } = useCall<EnrolError>();
  return {
    pending,
    error,
    forget,
    async enrol(checkId, more) {
      const stored = await run(() =>
        vault.enrol({
          ...candidate,
          captureIds: [...captures.ids],
          checkId,
          onDuplicate: 'refuse',
          photos: [],
          ...more,
        }),
      );
      if (!stored.ok) return;
      captures.release();
      await vaultChanged();
      onEnrolled(stored.value);
    },
  };
}
