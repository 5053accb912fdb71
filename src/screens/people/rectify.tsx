import { useState } from 'react';
import {
  Contact,
  CONTACT_MAX_LENGTH,
  DisplayName,
  NAME_MAX_LENGTH,
  type CorrectedField,
} from '../../domain';
import { useTranslation } from '../../i18n';
import { FormDialog, Notice, TextField } from '../../ui';
import type { PersonFile, Rectification, RectifyError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';

interface RectifyProps {
  readonly file: PersonFile;
  readonly field: CorrectedField;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Asks how it ought to be, and puts it right. */
export function Rectify({ file, field, onCancel, onDone }: RectifyProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [typed, setTyped] = useState(() => valueIn(file, field));
  const [isBad, setBad] = useState(false);
  const { pending, error, run } = useCall<RectifyError>();
  const { id: personId, name } = file.summary;

  async function save() {
    const change = changeOf(field, typed);
    if (!change) return setBad(true);
    const rectified = await run(() => vault.rectify({ personId, ...change }));
    if (rectified.ok || rectified.error.kind === 'not-found') onDone();
  }

  return (
    <FormDialog
      title={t(`file.rectify.${field}`, { name })}
      submit={t('file.rectify.save')}
      cancel={t('common.cancel')}
      isPending={pending}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <p className="text-ink-soft">{t('file.rectify.text')}</p>
      <TextField
        autoFocus
        label={t(`file.details.fields.${field}`)}
        {...(field === 'contact' && { hint: t('file.rectify.contactHint') })}
        value={typed}
        maxLength={field === 'contact' ? CONTACT_MAX_LENGTH : NAME_MAX_LENGTH}
        error={
          isBad ? t(field === 'contact' ? 'file.rectify.badContact' : 'file.rectify.badName') : null
        }
        onChange={(text) => {
          setTyped(text);
          setBad(false);
        }}
      />
      <OfficeTrouble error={error} />
      {error?.kind === 'details-damaged' && (
        <Notice kind="error" title={t('file.rectify.damaged')} />
      )}
    </FormDialog>
  );
}

function valueIn({ summary, details }: PersonFile, field: CorrectedField): string {
  if (field === 'name') return summary.name;
  return (field === 'contact' ? details?.contact : details?.guardian?.name) ?? '';
}

type Change = Rectification extends infer Each
  ? Each extends Rectification
    ? Omit<Each, 'personId'>
    : never
  : never;

/** What was typed, as the vault takes it; `null` where it cannot be that. */
function changeOf(field: CorrectedField, typed: string): Change | null {
  if (field === 'contact') {
    if (typed.trim() === '') return { field, after: null };
    const contact = Contact.safeParse(typed);
    return contact.success ? { field, after: contact.data } : null;
  }
  const name = DisplayName.safeParse(typed);
  return name.success ? { field, after: name.data } : null;
}
