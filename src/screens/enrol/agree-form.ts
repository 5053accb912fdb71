import {
  Contact,
  DisplayName,
  Guardian,
  type Language,
  type Notice,
  type PurposeId,
} from '../../domain';
import type { Candidate } from './flow';

/** What has been typed and ticked so far. */
export interface AgreeForm {
  readonly name: string;
  readonly contact: string;
  readonly agreed: ReadonlySet<PurposeId>;
  /** Whether the person is below the age at which they may decide alone. */
  readonly minor: boolean;
  readonly guardian: string;
  readonly relation: string;
}

/** What is missing or wrong in a form. */
export interface AgreeFaults {
  readonly name?: 'nameEmpty' | 'nameBad';
  readonly contact?: true;
  /** Purposes that have to be ticked. */
  readonly purposes?: readonly PurposeId[];
  readonly guardian?: true;
  readonly relation?: true;
}

/** An empty form, or that of somebody who came back to it. Nothing is ticked beforehand (GDPR, recital 32). */
export function startForm({ purposes }: Notice, before: Candidate | null): AgreeForm {
  const { agreement } = before ?? {};
  const known = new Set(purposes.map(({ id }) => id));
  return {
    name: before?.name ?? '',
    contact: before?.contact ?? '',
    agreed: new Set(agreement?.purposes.filter((id) => known.has(id))),
    minor: Boolean(agreement?.guardian),
    guardian: agreement?.guardian?.name ?? '',
    relation: agreement?.guardian?.relation ?? '',
  };
}

/** Everything that keeps a form from being an agreement. */
export function faultsOf(form: AgreeForm, notice: Notice): AgreeFaults {
  const missing = notice.purposes.filter(({ id, optional }) => !optional && !form.agreed.has(id));
  const name = DisplayName.safeParse(form.name).success
    ? null
    : form.name.trim() === ''
      ? 'nameEmpty'
      : 'nameBad';
  return {
    ...(name && { name }),
    ...(contactOf(form) === undefined && { contact: true }),
    ...(missing.length > 0 && { purposes: missing.map(({ id }) => id) }),
    ...(form.minor && !DisplayName.safeParse(form.guardian).success && { guardian: true }),
    ...(form.minor && form.relation.trim() === '' && { relation: true }),
  };
}

/** Who agreed to what, or `null` while something is missing. */
export function agreementOf(form: AgreeForm, notice: Notice, language: Language): Candidate | null {
  const name = DisplayName.safeParse(form.name);
  const contact = contactOf(form);
  const guardian = form.minor
    ? Guardian.safeParse({ name: form.guardian, relation: form.relation }).data
    : null;
  const faulty = Object.keys(faultsOf(form, notice)).length > 0;
  if (faulty || !name.success || contact === undefined || guardian === undefined) return null;
  const purposes = notice.purposes.map(({ id }) => id).filter((id) => form.agreed.has(id));
  const { version } = notice;
  return {
    name: name.data,
    contact,
    agreement: { version, language, purposes, method: 'screen', guardian },
  };
}

/** `null` when nothing was typed, `undefined` when it cannot be stored. */
function contactOf({ contact }: AgreeForm): string | null | undefined {
  return contact.trim() === '' ? null : Contact.safeParse(contact).data;
}
