import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { ReloadNotice } from '../screens/reload-notice';
import { Button, Notice, Page } from '../ui';
import { ModelProgress } from './model-progress';
import { PackTrouble } from './pack-trouble';
import { useAppState, type EngineState } from './state';

interface EngineGateProps {
  readonly restart: () => Promise<void>;
  /** A door stays when recognition has died: it loads itself anew, and takes codes until it can. */
  readonly isDoor?: boolean;
  readonly children: ReactNode;
}

/** Shows its children once recognition can run; until then how far it is, or why it cannot. */
export function EngineGate({ restart, isDoor = false, children }: EngineGateProps) {
  const { t } = useTranslation();
  const engine = useAppState((app) => app.engine);
  switch (engine.kind) {
    case 'ready':
      return children;
    case 'loading':
      return (
        <Page title={t('loading.title')}>
          <ModelProgress progress={engine.progress} />
          <p className="text-ink-soft">{t('loading.stay')}</p>
        </Page>
      );
    case 'failed':
      if (isDoor && engine.error.kind === 'died') return children;
      return (
        <Page title={t('engineFailed.title')}>
          <EngineTrouble error={engine.error} restart={restart} />
        </Page>
      );
  }
}

interface EngineTroubleProps {
  readonly error: Extract<EngineState, { kind: 'failed' }>['error'];
  readonly restart: () => Promise<void>;
}

function EngineTrouble({ error, restart }: EngineTroubleProps) {
  const { t } = useTranslation();
  const again = <Button onPress={() => void restart()}>{t('common.tryAgain')}</Button>;
  switch (error.kind) {
    case 'model-unreachable':
      return (
        <Notice
          kind="error"
          title={t('engineFailed.unreachable.title', { file: error.file })}
          actions={again}
        >
          {t('engineFailed.unreachable.text')}
        </Notice>
      );
    case 'model-damaged':
      return (
        <Notice
          kind="error"
          title={t('engineFailed.damaged.title', { file: error.file })}
          actions={again}
        >
          {t('engineFailed.damaged.text')}
        </Notice>
      );
    case 'pack-unusable':
      return <PackTrouble error={error} restart={restart} />;
    case 'unsupported':
      return (
        <Notice kind="error" title={t('engineFailed.unsupported.title')} actions={again}>
          {t('engineFailed.unsupported.text', { detail: error.detail })}
        </Notice>
      );
    case 'died':
      return (
        <ReloadNotice title={t('engineFailed.died.title')} text={t('engineFailed.died.text')} />
      );
  }
}
