import type { Notice, NoticeText } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import type { Failure } from '../../vault';
import { WithoutFace } from '../notice';
import { useServices } from '../services';

interface CannotStepProps {
  readonly reason: Failure;
  readonly notice: Notice;
  readonly text: NoticeText;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

/** It did not work, which is not the person's fault: the equal way, and a count without identity. */
export function CannotStep({ reason, notice, text, onAgain, onDone }: CannotStepProps) {
  const { t } = useTranslation();
  const { vault } = useServices();

  async function leave() {
    // Only now, and not when the page appears: trying again may work. If it cannot be counted, nobody here can do anything about it.
    await vault.countNonEnrolment({ kind: 'failed', reason });
    onDone();
  }

  return (
    <Page
      title={t('enrol.cannot.title')}
      lead={t('enrol.cannot.lead')}
      actions={
        <>
          <Button look="primary" onPress={() => void leave()}>
            {t('enrol.cannot.done')}
          </Button>
          <Button onPress={onAgain}>{t('enrol.cannot.again')}</Button>
        </>
      }
    >
      <WithoutFace notice={notice} text={text} />
      <p className="text-sm text-ink-soft">{t('enrol.cannot.stored')}</p>
    </Page>
  );
}
