import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { Button, FormPage } from '../../ui';

interface StepPageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** One step on the way to a change of the vault, with nothing to wait for: it leads on, or back. */
export function StepPage({ title, lead, children, onNext, onBack }: StepPageProps) {
  const { t } = useTranslation();
  return (
    <FormPage
      title={title}
      lead={lead}
      isPending={false}
      onSubmit={onNext}
      actions={
        <>
          <Button look="primary" type="submit">
            {t('ways.add.next')}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {children}
    </FormPage>
  );
}
