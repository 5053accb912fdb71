import { Contact, DisplayName, type Language, type Notice } from '../../domain';
import {
  agreementOf,
  answerFaults,
  startAnswer,
  type AnswerFaults,
  type AnswerForm,
} from '../notice';
import type { Candidate } from './flow';

/** What has been typed and ticked so far. */
export interface AgreeForm extends AnswerForm {
  readonly name: string;
  readonly contact: string;
}

/** What is missing or wrong in a form. */
export interface AgreeFaults extends AnswerFaults {
  readonly name?: 'nameEmpty' | 'nameBad';
  readonly contact?: true;
}

/** An empty form, or that of somebody who came back to it. */
export function startForm(notice: Notice, before: Candidate | null): AgreeForm {
  return {
    ...startAnswer(notice, before?.agreement ?? null),
    name: before?.name ?? '',
    contact: before?.contact ?? '',
  };
}

/** Everything that keeps a form from being an agreement. */
export function faultsOf(form: AgreeForm, notice: Notice): AgreeFaults {
  const name = DisplayName.safeParse(form.name).success
    ? null
    : form.name.trim() === ''
      ? 'nameEmpty'
      : 'nameBad';
  return {
    ...answerFaults(form, notice),
    ...(name && { name }),
    ...(contactOf(form) === undefined && { contact: true }),
  };
}

/** Who agreed to what, or `null` while something is missing. */
export function candidateOf(form: AgreeForm, notice: Notice, language: Language): Candidate | null {
  const name = DisplayName.safeParse(form.name);
  const contact = contactOf(form);
  const agreement = agreementOf(form, notice, language);
  if (!name.success || contact === undefined || !agreement) return null;
  return { name: name.data, contact, agreement };
}

/** `null` when nothing was typed, `undefined` when it cannot be stored. */
function contactOf({ contact }: AgreeForm): string | null | undefined {
  return contact.trim() === '' ? null : Contact.safeParse(contact).data;
}
