import { useState } from 'react';
import {
  CalendarDay,
  DisplayName,
  REQUEST_KINDS,
  REQUEST_NOTE_MAX_LENGTH,
  type PersonId,
  type RequestKind,
} from '../../domain';
import { useTranslation } from '../../i18n';
import { DateField, FormDialog, Notice, Select, TextArea } from '../../ui';
import type { AddRequestError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { WhoAsks } from './who-asks';

interface NewRequestProps {
  readonly today: CalendarDay;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Whose request it is: somebody enrolled, or somebody by the name that was typed. `null`: nobody was named. */
function requesterOf(person: PersonId | null, typed: string) {
  if (person) return { kind: 'person', id: person } as const;
  const name = DisplayName.safeParse(typed);
  return name.success ? ({ kind: 'other', name: name.data } as const) : null;
}

/** Asks who asked for what, and when. */
export function NewRequest({ today, onDone, onCancel }: NewRequestProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [person, setPerson] = useState<PersonId | null>(null);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<RequestKind>('access');
  const [received, setReceived] = useState<string>(today);
  const [note, setNote] = useState('');
  const [isNameless, setNameless] = useState(false);
  const { pending, error, run } = useCall<AddRequestError>();

  async function save() {
    const requester = requesterOf(person, name);
    const receivedOn = CalendarDay.safeParse(received);
    setNameless(!requester);
    if (!requester || !receivedOn.success) return;
    const added = await run(() =>
      vault.addRequest({ kind, requester, receivedOn: receivedOn.data, note: note.trim() }),
    );
    if (added.ok) onDone();
  }

  return (
    <FormDialog
      title={t('requests.add')}
      submit={t('requests.new.submit')}
      cancel={t('common.cancel')}
      isPending={pending}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <OfficeTrouble error={error} />
      {error?.kind === 'not-found' && <Notice kind="error" title={t('person.gone.title')} />}
      {error?.kind === 'wrong-day' && <Notice kind="error" title={t('requests.new.wrongDay')} />}
      <WhoAsks
        name={name}
        person={person}
        error={isNameless ? t('requests.new.nameMissing') : null}
        onName={setName}
        onPerson={setPerson}
      />
      <Select
        label={t('requests.new.kind')}
        options={REQUEST_KINDS.map((id) => ({ id, text: t(`requests.kinds.${id}`) }))}
        value={kind}
        onChange={(id) => setKind(REQUEST_KINDS.find((one) => one === id) ?? kind)}
      />
      <DateField
        label={t('requests.new.received')}
        value={received}
        max={today}
        onChange={setReceived}
      />
      <TextArea
        label={t('requests.new.note')}
        hint={t('requests.new.noteHint')}
        rows={2}
        value={note}
        onChange={setNote}
        maxLength={REQUEST_NOTE_MAX_LENGTH}
      />
    </FormDialog>
  );
}
