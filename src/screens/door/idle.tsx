import { BookOpenText, Hash, Play, UserRoundPlus } from 'lucide-react';
import type { Kiosk } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button } from '../../ui';
import { BigClock } from './big-clock';
import type { DoorPage } from './door';
import { NoticeCode } from './notice-code';
import type { DoorAtWork } from './use-door';

interface IdleProps {
  readonly kiosk: Kiosk;
  readonly door: DoorAtWork;
  readonly onOpen: (page: DoorPage) => void;
}

/** Invites, and says what happens to faces here before it does. */
export function Idle({ kiosk, door: { stage, happen }, onOpen }: IdleProps) {
  const { t } = useTranslation();
  const served = stage.kind === 'idle' && stage.ignored !== null;
  const waits = kiosk.start === 'tap' || served;
  return (
    <div className="flex flex-col gap-6">
      <BigClock />
      <div className="flex flex-col gap-3">
        <h1 className="font-serif text-4xl leading-tight font-semibold tracking-tight">
          {t(`door.idle.${kiosk.purpose}`)}
        </h1>
        <p className="text-xl text-ink-soft">
          {served
            ? t('door.idle.served')
            : t(kiosk.start === 'tap' ? 'door.idle.tap' : 'door.idle.stepUp')}
        </p>
        <div className="flex flex-wrap gap-3">
          {waits && (
            <Button look="primary" onPress={() => happen({ kind: 'start' })}>
              <Play aria-hidden className="size-5" />
              {t('door.idle.start')}
            </Button>
          )}
          <Button onPress={() => happen({ kind: 'type-code' })}>
            <Hash aria-hidden className="size-5" />
            {t('door.useCode')}
          </Button>
          {kiosk.selfService && (
            <Button onPress={() => onOpen({ kind: 'enrol' })}>
              <UserRoundPlus aria-hidden className="size-5" />
              {t('door.enrol')}
            </Button>
          )}
        </div>
      </div>
      <section className="flex items-center gap-4 rounded-panel border border-line bg-card p-4">
        <NoticeCode url={kiosk.noticeUrl} />
        <div className="flex flex-col items-start gap-1">
          <h2 className="font-medium">{t('door.private.title')}</h2>
          <p className="text-sm text-ink-soft">{t('door.private.text')}</p>
          <Button look="quiet" onPress={() => onOpen({ kind: 'notice' })}>
            <BookOpenText aria-hidden className="size-5" />
            {t('door.private.read')}
          </Button>
        </div>
      </section>
    </div>
  );
}
