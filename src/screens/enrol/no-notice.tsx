import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';

interface NoNoticeProps {
  readonly mayWrite: boolean;
  readonly onLeave?: () => void;
}

/** Nothing has been written yet that anybody could agree to. */
export function NoNotice({ mayWrite, onLeave }: NoNoticeProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Page
      title={t('notice.none.title')}
      lead={t('notice.none.lead')}
      {...(onLeave && { actions: <Button onPress={onLeave}>{t('common.back')}</Button> })}
      {...(mayWrite && {
        actions: (
          <Button look="primary" onPress={() => go('/vault/notice/write')}>
            {t('notice.none.write')}
          </Button>
        ),
      })}
    >
      <p className="text-ink-soft">{t(mayWrite ? 'notice.none.officer' : 'notice.none.kiosk')}</p>
    </Page>
  );
}
