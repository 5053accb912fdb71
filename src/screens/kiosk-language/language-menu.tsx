import { Check, Globe } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { kioskLanguages } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button } from '../../ui';
import { names } from './names';
import { Unreachable } from './unreachable';
import type { SpokenLanguage } from './use-kiosk-language';

interface LanguageMenuProps {
  readonly spoken: SpokenLanguage;
}

/** The same choice in one button, for a header. */
export function LanguageMenu({ spoken }: LanguageMenuProps) {
  const { t } = useTranslation();
  return (
    <>
      <MenuTrigger>
        <Button look="quiet" label={`${names[spoken.language]}: ${t('language.change')}`}>
          <Globe aria-hidden className="size-5" />
          <span lang={spoken.language}>{names[spoken.language]}</span>
        </Button>
        <Popover
          placement="bottom end"
          className="min-w-48 overflow-auto rounded-control border border-line bg-card p-1 shadow-xl"
        >
          <Menu
            aria-label={t('language.label')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[spoken.language]}
            onAction={(key) => {
              const chosen = kioskLanguages.find((language) => language === key);
              if (chosen) spoken.choose(chosen);
            }}
            className="outline-none"
          >
            {kioskLanguages.map((language) => (
              <MenuItem
                key={language}
                id={language}
                textValue={names[language]}
                className="group flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-3 outline-none data-focused:bg-sunken data-selected:font-semibold"
              >
                <span lang={language} className="grow">
                  {names[language]}
                </span>
                <Check aria-hidden className="size-4.5 not-group-data-selected:invisible" />
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Unreachable language={spoken.unreachable} />
    </>
  );
}
