import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { TextField } from '../../ui';
import { LABEL_LENGTH } from '../../vault';
import { labelFrom } from './label';

/** The name of a way in that is being added. */
export interface ChosenLabel {
  /** As it would be stored. */
  readonly value: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly isEmpty: boolean;
  /** @returns the name, or `null` after its fault is shown beside the field */
  readonly check: () => string | null;
}

/** Holds the name of a way in until it is added. */
export function useLabel(suggested: string): ChosenLabel {
  const [text, onChange] = useState(suggested);
  const [isEmpty, setEmpty] = useState(false);
  const value = labelFrom(text);
  return {
    value,
    text,
    onChange,
    isEmpty,
    check() {
      setEmpty(value === '');
      return value === '' ? null : value;
    },
  };
}

/** Asks for the name of a way in. */
export function LabelField({ text, onChange, isEmpty }: ChosenLabel) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t('ways.name.label')}
      hint={t('ways.name.hint')}
      value={text}
      onChange={onChange}
      error={isEmpty ? t('ways.name.empty') : null}
      maxLength={LABEL_LENGTH.max}
    />
  );
}
