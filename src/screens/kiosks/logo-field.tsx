import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button, FileDrop, Notice } from '../../ui';
import { shrinkLogo } from './shrink-logo';

interface LogoFieldProps {
  /** As a data address. */
  readonly logo: string | null;
  readonly onChange: (logo: string | null) => void;
}

/** The organisation's logo, for the top of the kiosk's screen. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const { t } = useTranslation();
  const [isUnreadable, setUnreadable] = useState(false);

  async function take(file: File) {
    const shrunk = await shrinkLogo(file);
    setUnreadable(shrunk === null);
    if (shrunk) onChange(shrunk);
  }

  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium">{t('setUp.logo.label')}</p>
      {isUnreadable && <Notice kind="error" title={t('setUp.logo.unreadable')} />}
      {logo ? (
        <div className="flex items-center gap-4">
          <img src={logo} alt="" className="max-h-16 max-w-48 object-contain" />
          <Button onPress={() => onChange(null)}>{t('setUp.logo.remove')}</Button>
        </div>
      ) : (
        <FileDrop
          label={t('setUp.logo.choose')}
          hint={t('setUp.logo.hint')}
          types={['image/png', 'image/jpeg', 'image/webp']}
          isDisabled={false}
          onFile={(file) => void take(file)}
        />
      )}
    </div>
  );
}
