import { useState } from 'react';
import { useLocation } from 'wouter';
import type { PackSummary } from '../../engine';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import { ToCome } from '../office-trouble';
import { ModelChange } from './model-change';
import { ModelFacts } from './model-facts';
import { ModelImport } from './model-import';
import { ModelRemove } from './model-remove';
import { isApproved, modelInUse, useModels, type Models } from './use-models';

/** Which network tells faces apart, and the way to another one and back. */
export function RecognitionModel() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [models, reload] = useModels();
  return (
    <Page
      title={t('model.title')}
      lead={t('model.lead')}
      actions={
        <Button look="quiet" onPress={() => go('/vault')}>
          {t('common.back')}
        </Button>
      }
    >
      {models.kind === 'loaded' ? (
        <Choice models={models.value} onChanged={reload} />
      ) : (
        <ToCome state={models} onRetry={() => void reload()} />
      )}
    </Page>
  );
}

interface ChoiceProps {
  readonly models: Models;
  readonly onChanged: () => Promise<void>;
}

function Choice({ models, onChanged }: ChoiceProps) {
  const { t } = useTranslation();
  const [change, setChange] = useState<PackSummary | null>(null);
  const [remove, setRemove] = useState<PackSummary | null>(null);
  const used = modelInUse(models);
  const { own, packs } = models.here;
  const others = [...own, ...packs].filter(({ id }) => id !== used?.id);
  const canBeUsed = ({ id }: PackSummary) => isApproved(models, id);
  return (
    <>
      {used && !canBeUsed(used) && (
        <Notice kind="warning" title={t('model.notApproved.title')}>
          {t('model.notApproved.text')}
        </Notice>
      )}
      {used ? (
        <ModelFacts heading={t('model.inUse')} model={used} />
      ) : (
        <Notice kind="warning" title={t('model.lost.title')}>
          {t('model.lost.text')}
        </Notice>
      )}
      {others.map((model) => (
        <ModelFacts
          key={model.id}
          heading={t(own.includes(model) ? 'model.own' : 'model.kept')}
          model={model}
          actions={
            <>
              {canBeUsed(model) && (
                <Button onPress={() => setChange(model)}>
                  {t('model.use', { title: model.title })}
                </Button>
              )}
              {packs.includes(model) && (
                <Button look="quiet" onPress={() => setRemove(model)}>
                  {t('model.remove.action', { title: model.title })}
                </Button>
              )}
            </>
          }
        >
          {!canBeUsed(model) && <p>{t('model.importAgain')}</p>}
        </ModelFacts>
      ))}
      <ModelImport models={models} onKept={onChanged} onUse={setChange} />
      {change && <ModelChange models={models} model={change} onCancel={() => setChange(null)} />}
      {remove && (
        <ModelRemove
          model={remove}
          onCancel={() => setRemove(null)}
          onDone={async () => {
            setRemove(null);
            await onChanged();
          }}
        />
      )}
    </>
  );
}
