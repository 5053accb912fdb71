import { useTranslation } from '../i18n';
import { Button, Notice } from '../ui';

interface ReloadNoticeProps {
  readonly title: string;
  readonly text: string;
}

/** Says what happened where only loading the page again helps. */
export function ReloadNotice({ title, text }: ReloadNoticeProps) {
  const { t } = useTranslation();
  return (
    <Notice
      kind="error"
      title={title}
      actions={<Button onPress={() => window.location.reload()}>{t('common.reload')}</Button>}
    >
      {text}
    </Notice>
  );
}
