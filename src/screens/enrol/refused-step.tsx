import type { Notice, NoticeText } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import { WithoutFace } from '../notice';
import { useServices } from '../services';

interface RefusedStepProps {
  readonly notice: Notice;
  readonly text: NoticeText;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Somebody said no: counted without identity, and shown the equal way. */
export function RefusedStep({ notice, text, onBack, onDone }: RefusedStepProps) {
  const { t } = useTranslation();
  const { vault } = useServices();

  async function leave() {
    // Only now: who reads the notice again may still say yes.
    // That the count could not be stored is nothing that this person should have to deal with.
    await vault.countNonEnrolment({ kind: 'refused' });
    onDone();
  }

  return (
    <Page
      title={t('notice.refused.title')}
      actions={
        <>
          <Button look="primary" onPress={() => void leave()}>
            {t('notice.refused.done')}
          </Button>
          <Button onPress={onBack}>{t('notice.refused.back')}</Button>
        </>
      }
    >
      <WithoutFace notice={notice} text={text} />
      <p className="text-sm text-ink-soft">{t('notice.refused.stored')}</p>
    </Page>
  );
}
