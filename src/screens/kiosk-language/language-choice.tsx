import { Check } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { kioskLanguages } from '../../domain';
import { useTranslation } from '../../i18n';
import { names } from './names';
import { Unreachable } from './unreachable';
import type { SpokenLanguage } from './use-kiosk-language';

interface LanguageChoiceProps {
  readonly spoken: SpokenLanguage;
}

/** Every language of a kiosk in a row, each a tap away. */
export function LanguageChoice({ spoken }: LanguageChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col items-center gap-2">
      <ToggleButtonGroup
        aria-label={t('language.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[spoken.language]}
        onSelectionChange={(keys) => {
          const chosen = kioskLanguages.find((language) => keys.has(language));
          if (chosen) spoken.choose(chosen);
        }}
        className="flex flex-wrap justify-center gap-2"
      >
        {kioskLanguages.map((language) => (
          <ToggleButton
            key={language}
            id={language}
            className="group inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full border border-line-strong bg-card px-4 font-medium data-hovered:bg-sunken data-selected:border-accent data-selected:bg-accent-soft data-selected:text-accent-strong"
          >
            {/* A sign besides the colour. */}
            <Check aria-hidden className="hidden size-4.5 group-data-selected:block" />
            <span lang={language}>{names[language]}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Unreachable language={spoken.unreachable} />
    </div>
  );
}
