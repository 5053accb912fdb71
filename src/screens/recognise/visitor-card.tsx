import { FileCheck } from 'lucide-react';
import { useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import type { Visitor } from '../consent';

interface VisitorCardProps {
  readonly visitor: Visitor;
  readonly onOpen: () => void;
}

/** The way to one's own consent, for whoever stands here. It asks for attention only when there is something to answer. */
export function VisitorCard({ visitor: { person, asksConsent }, onOpen }: VisitorCardProps) {
  const { t } = useTranslation();
  if (asksConsent)
    return (
      <Notice
        kind="info"
        title={t('consent.your.asked.title')}
        actions={<Button onPress={onOpen}>{t('consent.your.answer')}</Button>}
      >
        {t('consent.your.asks', { name: person.name })}
      </Notice>
    );
  return (
    <div>
      <Button look="quiet" onPress={onOpen}>
        <FileCheck aria-hidden className="size-5" />
        {t('consent.your.open')}
      </Button>
    </div>
  );
}
