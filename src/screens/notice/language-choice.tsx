import type { Language, NoticeText } from '../../domain';
import { useTranslation } from '../../i18n';
import { Segmented, Select } from '../../ui';
import { nameOf } from './languages';

interface LanguageChoiceProps {
  readonly texts: readonly NoticeText[];
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

/** More languages than these do not fit beside each other on a phone. */
const MOST_BESIDE = 3;

/** In which language to read, each under its own name. Nothing where there is only one. */
export function LanguageChoice({ texts, value, onChange }: LanguageChoiceProps) {
  const { t } = useTranslation();
  if (texts.length < 2) return null;
  const options = texts.map(({ language }) => ({ id: language, text: nameOf(language) }));
  const choose = (id: string) => {
    const chosen = texts.find(({ language }) => language === id);
    if (chosen) onChange(chosen.language);
  };
  if (texts.length <= MOST_BESIDE)
    return (
      <Segmented label={t('notice.language')} options={options} value={value} onChange={choose} />
    );
  return (
    <div className="max-w-xs">
      <Select label={t('notice.language')} options={options} value={value} onChange={choose} />
    </div>
  );
}
