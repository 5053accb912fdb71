import type { KioskLanguage } from '../../domain';
import { useTranslation } from '../../i18n';
import { names } from './names';

/** Says that a language could not be loaded. There from the start, because screen readers announce what comes into such a place. */
export function Unreachable({ language }: { readonly language: KioskLanguage | null }) {
  const { t } = useTranslation();
  return (
    <p role="status" className="text-sm text-danger">
      {language && (
        <>
          <bdi lang={language}>{names[language]}</bdi>: {t('language.unreachable')}
        </>
      )}
    </p>
  );
}
