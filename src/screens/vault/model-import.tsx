import { Boxes } from 'lucide-react';
import { useState } from 'react';
import type { PackFile, PackSummary } from '../../engine';
import { useTranslation } from '../../i18n';
import { Button, FilesDrop, Notice, ProgressBar } from '../../ui';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { importPack, readFiles, type ImportError } from './import-pack';
import { PackTrouble } from './pack-trouble';
import { ModelFacts } from './model-facts';
import type { Models } from './use-models';

interface ModelImportProps {
  readonly models: Models;
  /** It is on this device and approved, and not used yet. */
  readonly onKept: () => Promise<void>;
  readonly onUse: (model: PackSummary) => void;
}

/** A pack that passed every check. */
interface Checked {
  readonly files: readonly PackFile[];
  readonly model: PackSummary;
}

/** Takes the four files of a model pack, checks them, shows what they are, and keeps them when the officer approves. */
export function ModelImport({ models, onKept, onUse }: ModelImportProps) {
  const { t } = useTranslation();
  const { engine, vault } = useServices();
  const [checked, setChecked] = useState<Checked | null>(null);
  const { pending, error, run, forget } = useCall<ImportError>();

  async function check(chosen: readonly File[]) {
    setChecked(null);
    if (chosen.length === 0) return;
    let files: readonly PackFile[] = [];
    const passed = await run(async () => {
      const read = await readFiles(chosen);
      if (!read.ok) return read;
      files = read.value;
      return engine.checkPack(files);
    });
    if (passed.ok) setChecked({ files, model: passed.value });
  }

  async function approve({ files }: Checked) {
    const kept = await run(() => importPack(engine, vault, files, models));
    if (!kept.ok) return;
    setChecked(null);
    await onKept();
    if (kept.value.id !== models.here.inUse) onUse(kept.value);
  }

  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{t('model.import.title')}</h2>
      <p className="text-ink-soft">{t('model.import.text')}</p>
      <PackTrouble error={error} />
      <OfficeTrouble error={error} />
      {pending && <ProgressBar label={t('model.import.checking')} value={null} />}
      {checked ? (
        <ModelFacts
          heading={t('model.import.passed')}
          model={checked.model}
          actions={
            <>
              <Button look="primary" isPending={pending} onPress={() => void approve(checked)}>
                {t('model.import.approve', { title: checked.model.title })}
              </Button>
              <Button
                look="quiet"
                isDisabled={pending}
                onPress={() => {
                  forget();
                  setChecked(null);
                }}
              >
                {t('common.cancel')}
              </Button>
            </>
          }
        >
          <Notice kind="info" title={t('model.import.responsible.title')}>
            {t('model.import.responsible.text')}
          </Notice>
        </ModelFacts>
      ) : (
        <FilesDrop
          picture={<Boxes aria-hidden className="size-8 text-ink-soft" />}
          label={t('model.import.choose')}
          hint={t('model.import.hint')}
          types={[]}
          isDisabled={pending}
          onFiles={(files) => void check(files)}
        />
      )}
    </section>
  );
}
