import { useLocation } from 'wouter';
import { useTranslation } from '../i18n';
import { Button, Page } from '../ui';

/** Stands in a kiosk session where the office would be. The vault refuses too: such a session has no key for it. */
export function OfficerOnly() {
  const { t } = useTranslation();
  return <DeadEnd title={t('officerOnly.title')} text={t('officerOnly.text')} />;
}

/** Stands at an address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return <DeadEnd title={t('notFound.title')} text={t('notFound.text')} />;
}

interface DeadEndProps {
  readonly title: string;
  readonly text: string;
}

function DeadEnd({ title, text }: DeadEndProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Page
      title={title}
      lead={text}
      actions={
        <Button look="primary" onPress={() => go('/')}>
          {t('notFound.home')}
        </Button>
      }
    >
      {null}
    </Page>
  );
}
