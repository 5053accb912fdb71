import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import { ToCome } from '../office-trouble';
import { ClockNotice } from './clock-notice';
import { Holds } from './holds';
import { Rules } from './rules';
import { Soon } from './soon';
import { useRetention } from './use-retention';

/** For how long people are kept: who is erased next, the rules, what other rules would do, and who must not be erased. */
export function Retention() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [state, reload] = useRetention();
  const [saved, setSaved] = useState(0);
  return (
    <Page
      title={t('retention.title')}
      lead={t('retention.lead')}
      width="wide"
      actions={
        <Button look="quiet" onPress={() => go('/people')}>
          {t('person.back')}
        </Button>
      }
    >
      {state.kind === 'loaded' ? (
        <>
          <ClockNotice clock={state.value.retention.clock} onConfirmed={() => void reload()} />
          {saved > 0 && <Notice key={saved} kind="good" title={t('retention.save.saved')} />}
          <Soon people={state.value.retention.people} now={state.value.retention.clock.now} />
          <Rules
            key={saved}
            overview={state.value}
            onSaved={async () => {
              await reload();
              setSaved(saved + 1);
            }}
          />
          <Holds holds={state.value.retention.holds} />
        </>
      ) : (
        <ToCome state={state} onRetry={() => void reload()} />
      )}
    </Page>
  );
}
