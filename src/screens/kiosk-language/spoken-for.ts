import { kioskLanguages, type KioskLanguage, type Language } from '../../domain';

/** The kiosk's language for whoever agreed in this one, or `null` where it speaks none that they would read: Chinese in other characters is none. */
export function spokenFor(language: Language): KioskLanguage | null {
  const { language: base, script } = new Intl.Locale(language).maximize();
  return (
    kioskLanguages.find((spoken) => {
      const own = new Intl.Locale(spoken).maximize();
      return own.language === base && own.script === script;
    }) ?? null
  );
}
