import { Fingerprint, KeyRound, MonitorCheck, MonitorSmartphone, ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, LinkList, LinkRow, Page } from '../../ui';
import { canUsePasskeys, type WayKind } from '../../vault';

const picture = 'size-5';
const pictures: Record<WayKind, ReactNode> = {
  passphrase: <KeyRound aria-hidden className={picture} />,
  passkey: <Fingerprint aria-hidden className={picture} />,
  recovery: <ScrollText aria-hidden className={picture} />,
  'kiosk-passphrase': <MonitorSmartphone aria-hidden className={picture} />,
  'kiosk-device': <MonitorCheck aria-hidden className={picture} />,
};

/** Which kind of way in is to be added. */
export function AddWay() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const passkeys = canUsePasskeys();
  return (
    <Page
      title={t('ways.add.title')}
      lead={t('ways.add.lead')}
      actions={<Button onPress={() => go('/vault/ways')}>{t('common.back')}</Button>}
    >
      <LinkList label={t('ways.add.officers')}>
        <Kind kind="passphrase" />
        {passkeys && <Kind kind="passkey" />}
        <Kind kind="recovery" />
      </LinkList>
      {!passkeys && <p className="text-sm text-ink-soft">{t('passkeys.unknown')}</p>}
      <LinkList label={t('ways.add.kiosks')}>
        <Kind kind="kiosk-passphrase" />
        <Kind kind="kiosk-device" />
      </LinkList>
    </Page>
  );
}

function Kind({ kind }: { readonly kind: WayKind }) {
  const { t } = useTranslation();
  return (
    <LinkRow
      to={`/vault/ways/add/${kind}`}
      picture={pictures[kind]}
      title={t(`ways.add.${kind}.title`)}
      text={t(`ways.add.${kind}.text`)}
    />
  );
}
