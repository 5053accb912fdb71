import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import { STEPS } from './flow';

interface GlassesPageProps {
  /** Whether this is a step of an enrolment. */
  readonly enrolling: boolean;
  /** The person has changed over, and is ready for more pictures. */
  readonly onReady: () => void;
  /** There is nothing to add. */
  readonly onNo: () => void;
}

/**
 * Asks whether the person wears glasses at times, and if so, to change over. The camera is off meanwhile. Asked, because it cannot be
 * measured: in photos of seven people with and without, edges on the bridge of the nose lie between 5 and 13 with glasses and between
 * 3 and 7 without.
 */
export function GlassesPage({ enrolling, onReady, onNo }: GlassesPageProps) {
  const { t } = useTranslation();
  const [wears, setWears] = useState(false);
  return (
    <Page
      title={t(wears ? 'enrol.glasses.changeTitle' : 'enrol.glasses.title')}
      lead={t(wears ? 'enrol.glasses.change' : 'enrol.glasses.why')}
      {...(enrolling && {
        step: { text: t('common.step', { current: 3, total: STEPS }), current: 3, total: STEPS },
      })}
      actions={
        wears ? (
          <>
            <Button key="ready" look="primary" onPress={onReady}>
              {t('enrol.glasses.ready')}
            </Button>
            <Button key="skip" look="quiet" onPress={onNo}>
              {t('enrol.glasses.skip')}
            </Button>
          </>
        ) : (
          <>
            <Button key="no" onPress={onNo}>
              {t('enrol.glasses.no')}
            </Button>
            <Button key="yes" onPress={() => setWears(true)}>
              {t('enrol.glasses.yes')}
            </Button>
          </>
        )
      }
    >
      {null}
    </Page>
  );
}
