import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { Button, FormPage } from '../../ui';
import type { WritingPage } from './write';

interface WritingFrameProps extends Pick<WritingPage, 'step' | 'onBack'> {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  /** What the button to the next page says. */
  readonly next?: string;
  readonly isPending?: boolean;
  readonly onSubmit: () => void;
}

/** One page of writing a notice. */
export function WritingFrame({
  title,
  lead,
  step,
  children,
  next,
  isPending = false,
  onBack,
  onSubmit,
}: WritingFrameProps) {
  const { t } = useTranslation();
  return (
    <FormPage
      title={title}
      lead={lead}
      step={{ text: t('common.step', step), ...step }}
      isPending={isPending}
      onSubmit={onSubmit}
      actions={
        <>
          <Button look="primary" type="submit" isPending={isPending}>
            {next ?? t('notice.edit.next')}
          </Button>
          <Button look="quiet" isDisabled={isPending} onPress={onBack}>
            {t('notice.edit.back')}
          </Button>
        </>
      }
    >
      {children}
    </FormPage>
  );
}
