import { useNumbers, useTranslation } from '../../i18n';
import { Notice } from '../../ui';
import { waysOut } from '../../ways-out';
import { notStopped, type SelfTestState } from './use-self-test';

/** What the self-test comes to. */
export function SelfTestNotice({ state: { kind, tried, has } }: { readonly state: SelfTestState }) {
  const { t } = useTranslation();
  const { allOf, whole } = useNumbers();
  if (kind === 'broken') return <Notice kind="error" title={t('checkUs.test.broken')} />;
  if (kind !== 'done') return null;
  const out = new Set(notStopped(tried).map(({ id }) => id));
  const isEarly = out.delete('own-server') && !navigator.serviceWorker?.controller;
  if (has.length > 0)
    return (
      <Notice kind="error" title={t('checkUs.test.bad.title')}>
        {t('checkUs.test.threads.has', { what: allOf(has) })}
      </Notice>
    );
  if (out.size > 0)
    return (
      <Notice kind="error" title={t('checkUs.test.bad.title')}>
        {t('checkUs.test.bad.text', {
          ways: allOf([...out].map((id) => t(`checkUs.ways.${id}.title`))),
        })}
      </Notice>
    );
  if (isEarly)
    return (
      <Notice kind="warning" title={t('checkUs.test.early.title')}>
        {t('checkUs.test.early.text')}
      </Notice>
    );
  const blocked = tried.filter(({ outcome }) => outcome.kind === 'blocked').length;
  const open = waysOut.filter(({ standing }) => standing === 'open').length;
  return (
    <Notice kind="good" title={t('checkUs.test.good.title')}>
      {t('checkUs.test.good.text', { blocked: whole(blocked), open: whole(open) })}
    </Notice>
  );
}
