import { useNumbers, useTranslation } from '../../i18n';
import { QrText } from '../../ui';
import { useNotice } from '../notice';

/** A way to take the notice away: its address, or where it has none the gist of it as text, which needs no network. */
export function NoticeCode({ url }: { readonly url: string | null }) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const [loaded] = useNotice();
  const notice = loaded.kind === 'loaded' ? loaded.value?.notice : null;
  if (!notice) return null;
  const { controller, version, publishedAt } = notice;
  const gist = t('door.private.gist', {
    controller: controller.name,
    contact: controller.contact,
    version,
    day: day(publishedAt),
  });
  return (
    <figure className="w-28 shrink-0">
      <QrText text={url ?? gist} label={t('door.private.code')} />
      <figcaption className="mt-1 text-center text-xs text-ink-soft">
        {t('door.private.scan')}
      </figcaption>
    </figure>
  );
}
