import { useState } from 'react';
import { retentionPresets, type RetentionPreset } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Disclosure } from '../../ui';

interface PresetsProps {
  readonly onUse: (preset: RetentionPreset) => void;
}

/** Rules to begin with, each with the provision that it comes from. */
export function Presets({ onUse }: PresetsProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Disclosure
        title={t('retention.presets.title')}
        text={t('retention.presets.text')}
        isOpen={isOpen}
        onToggle={setOpen}
      >
        <ul className="divide-y divide-line rounded-panel border border-line bg-card">
          {retentionPresets.map((preset) => (
            <li
              key={preset.id}
              className="flex flex-col items-start gap-3 px-5 py-4 sm:flex-row sm:items-center"
            >
              <div className="grow">
                <p className="font-medium">{t(`retention.presets.${preset.id}`)}</p>
                <p className="text-ink-soft">{t(`retention.presets.${preset.id}Text`)}</p>
                <p className="text-sm text-ink-soft">{preset.source}</p>
              </div>
              <span className="shrink-0">
                <Button
                  label={`${t('retention.presets.use')}: ${t(`retention.presets.${preset.id}`)}`}
                  onPress={() => {
                    onUse(preset);
                    setOpen(false);
                  }}
                >
                  {t('retention.presets.use')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
