import { useLocation } from 'wouter';
import type { PersonSummary } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, DialogFrame } from '../../ui';

interface HeldDialogProps {
  readonly person: Pick<PersonSummary, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Why somebody cannot be erased now, and where that can be changed. */
export function HeldDialog({ person: { id, name }, onClose }: HeldDialogProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <DialogFrame
      title={t('people.underHold.title', { name })}
      role="dialog"
      isPending={false}
      onClose={onClose}
    >
      <p className="text-ink-soft">{t('people.underHold.text')}</p>
      <div className="mt-2 flex flex-col gap-3 sm:flex-row-reverse">
        <Button
          look="primary"
          onPress={() => {
            onClose();
            go(`/people/${id}`);
          }}
        >
          {t('people.underHold.show')}
        </Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </DialogFrame>
  );
}
