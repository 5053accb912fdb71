import { useState } from 'react';
import { DisplayName, type PersonId } from '../../domain';
import { useTranslation } from '../../i18n';
import { FormDialog, Notice, Select, TextField } from '../../ui';
import type { Badge, NotFound, OfficeError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { usePeople } from '../use-people';

interface NewBadgeProps {
  readonly onMade: (badge: Badge, code: string) => void;
  readonly onCancel: () => void;
}

const NOBODY = 'nobody';

/** Asks whose code it is to be. */
export function NewBadge({ onMade, onCancel }: NewBadgeProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [people] = usePeople();
  const [name, setName] = useState('');
  const [personId, setPersonId] = useState<PersonId | null>(null);
  const [isMissing, setMissing] = useState(false);
  const { pending, error, run } = useCall<OfficeError | NotFound>();
  const enrolled = people.kind === 'loaded' ? people.value.people : [];

  async function make() {
    const given = DisplayName.safeParse(name);
    setMissing(!given.success);
    if (!given.success) return;
    const made = await run(() => vault.makeBadge({ name: given.data, personId }));
    if (made.ok) onMade(made.value.badge, made.value.code);
  }

  return (
    <FormDialog
      title={t('badges.add')}
      submit={t('badges.make')}
      cancel={t('common.cancel')}
      isPending={pending}
      onSubmit={() => void make()}
      onCancel={onCancel}
    >
      <OfficeTrouble error={error} />
      {error?.kind === 'not-found' && <Notice kind="error" title={t('kiosks.gone')} />}
      <TextField
        label={t('badges.name')}
        value={name}
        maxLength={60}
        error={isMissing ? t('badges.nameMissing') : null}
        onChange={(typed) => {
          setMissing(false);
          setName(typed);
        }}
      />
      <Select
        label={t('badges.person')}
        options={[
          { id: NOBODY, text: t('badges.nobody') },
          ...enrolled.map(({ id, name: known }) => ({ id, text: known })),
        ]}
        value={personId ?? NOBODY}
        onChange={(id) => {
          const person = enrolled.find((one) => one.id === id);
          setPersonId(person?.id ?? null);
          if (person && name === '') setName(person.name);
        }}
      />
    </FormDialog>
  );
}
