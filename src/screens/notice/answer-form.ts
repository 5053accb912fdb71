import {
  DisplayName,
  Guardian,
  type Agreement,
  type Language,
  type Notice,
  type PurposeId,
} from '../../domain';

/** What has been ticked and typed so far in answer to a notice. */
export interface AnswerForm {
  readonly agreed: ReadonlySet<PurposeId>;
  /** Whether the person is below the age at which they may decide alone. */
  readonly minor: boolean;
  readonly guardian: string;
  readonly relation: string;
}

/** What is missing in an answer. */
export interface AnswerFaults {
  /** Purposes that have to be ticked. */
  readonly purposes?: readonly PurposeId[];
  readonly guardian?: true;
  readonly relation?: true;
}

/** An empty answer, or one that somebody came back to. Nothing is ticked beforehand (GDPR, recital 32). */
export function startAnswer({ purposes }: Notice, before: Agreement | null): AnswerForm {
  const known = new Set(purposes.map(({ id }) => id));
  return {
    agreed: new Set(before?.purposes.filter((id) => known.has(id))),
    minor: Boolean(before?.guardian),
    guardian: before?.guardian?.name ?? '',
    relation: before?.guardian?.relation ?? '',
  };
}

/** Everything that keeps an answer from being an agreement. */
export function answerFaults(form: AnswerForm, notice: Notice): AnswerFaults {
  const missing = notice.purposes.filter(({ id, optional }) => !optional && !form.agreed.has(id));
  return {
    ...(missing.length > 0 && { purposes: missing.map(({ id }) => id) }),
    ...(form.minor && !DisplayName.safeParse(form.guardian).success && { guardian: true }),
    ...(form.minor && form.relation.trim() === '' && { relation: true }),
  };
}

/** What somebody said yes to on this screen, or `null` while something is missing. */
export function agreementOf(
  form: AnswerForm,
  notice: Notice,
  language: Language,
): Agreement | null {
  const guardian = form.minor
    ? Guardian.safeParse({ name: form.guardian, relation: form.relation }).data
    : null;
  if (Object.keys(answerFaults(form, notice)).length > 0 || guardian === undefined) return null;
  const purposes = notice.purposes.map(({ id }) => id).filter((id) => form.agreed.has(id));
  return { version: notice.version, language, purposes, method: 'screen', guardian };
}
