import { CircleCheck, CircleHelp, Clock, Eye, Undo2, UserRoundX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Kiosk } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { ProgressBar } from '../../ui';
import { useCountdown } from '../use-countdown';
import type { DoorPage } from './door';
import { DoneCard } from './done-card';
import type { Stage } from './flow';
import { AskButtons, FailedButtons, NotKnownButtons } from './stage-buttons';
import type { DoorAtWork } from './use-door';

export interface StageCardProps {
  readonly stage: Exclude<Stage, { kind: 'idle' | 'code' }>;
  readonly kiosk: Kiosk;
  readonly door: DoorAtWork;
  readonly onOpen: (page: DoorPage) => void;
}

/** What is said to whoever stands there, and what they can do. Read out by screen readers as it changes. */
export function StageCard({ stage, kiosk, door, onOpen }: StageCardProps) {
  const { t } = useTranslation();
  const { guidance, happen } = door;
  switch (stage.kind) {
    case 'looking':
      return (
        <Card icon={<Eye aria-hidden className="size-12 stroke-[1.5] text-accent" />}>
          <Title>
            {guidance === 'good'
              ? t('door.looking.comparing')
              : guidance === 'no-face'
                ? t('door.looking.title')
                : t(`advice.${guidance}`)}
          </Title>
        </Card>
      );
    case 'asking':
      return (
        <Card icon={<CircleCheck aria-hidden className="size-12 stroke-[1.5] text-accent" />}>
          <Title>
            <bdi>{t('door.asking.title', { name: stage.who.person.name })}</bdi>
          </Title>
          <p className="text-xl text-ink-soft">{t('door.asking.question')}</p>
          <AskButtons happen={happen} />
        </Card>
      );
    case 'writing':
      return <ProgressBar label={t('door.writing')} value={null} />;
    case 'done':
      return <DoneCard stage={stage} kiosk={kiosk} door={door} onOpen={onOpen} />;
    case 'undone':
      return (
        <Card icon={<Undo2 aria-hidden className="size-12 stroke-[1.5] text-ink-soft" />}>
          <Title>{t('door.undone.title')}</Title>
          <p className="text-xl text-ink-soft">{t('door.undone.text')}</p>
        </Card>
      );
    case 'not-known':
      return (
        <Card icon={<UserRoundX aria-hidden className="size-12 stroke-[1.5] text-warn" />}>
          <Title>{t(`door.${stage.why}.title`)}</Title>
          <p className="text-xl text-ink-soft">{t(`door.${stage.why}.text`)}</p>
          <NotKnownButtons why={stage.why} kiosk={kiosk} happen={happen} onOpen={onOpen} />
        </Card>
      );
    case 'paused':
      return <Paused until={stage.until} />;
    case 'failed':
      if (stage.error === 'ask-office') return <AskOffice kiosk={kiosk} />;
      return (
        <Card icon={<CircleHelp aria-hidden className="size-12 stroke-[1.5] text-danger" />}>
          <Title>{t('door.failed.title')}</Title>
          <p className="text-xl">{t(`door.failed.${reasonOf(stage.error)}`)}</p>
          <FailedButtons happen={happen} />
        </Card>
      );
  }
}

/** Calm, and without a reason: why is between the office and whoever stands there. */
function AskOffice({ kiosk }: Pick<StageCardProps, 'kiosk'>) {
  const { t } = useTranslation();
  return (
    <Card icon={<CircleHelp aria-hidden className="size-12 stroke-[1.5] text-accent" />}>
      <Title>{t('door.askOffice.title')}</Title>
      <p className="text-xl text-ink-soft">{t('door.askOffice.text')}</p>
      {kiosk.help && (
        <p className="text-lg">
          <bdi>{t('door.call', { help: kiosk.help })}</bdi>
        </p>
      )}
    </Card>
  );
}

function reasonOf(error: string): 'storage' | 'voucher-ended' | 'no-visit' | 'other' {
  if (error === 'storage-failed') return 'storage';
  return error === 'voucher-ended' || error === 'no-visit' ? error : 'other';
}

function Paused({ until }: { readonly until: number | null }) {
  const { t } = useTranslation();
  const { wait } = useNumbers();
  const left = useCountdown(until);
  return (
    <Card icon={<Clock aria-hidden className="size-12 stroke-[1.5] text-warn" />}>
      <Title>{t('door.paused.title')}</Title>
      <p className="text-xl text-ink-soft">
        {until === null
          ? t('door.paused.officer')
          : t('door.paused.text', { wait: wait(Math.max(left, 1)) })}
      </p>
      <p className="text-ink-soft">{t('door.paused.why')}</p>
    </Card>
  );
}

interface CardProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

/** What happened, with a sign of its own: colour alone says nothing. */
export function Card({ icon, children }: CardProps) {
  return (
    <div role="status" className="flex animate-settle flex-col items-start gap-4">
      {icon}
      {children}
    </div>
  );
}

/** The sentence that counts, to be read from a step away. */
export function Title({ children }: { readonly children: ReactNode }) {
  return (
    <h1 className="font-serif text-4xl leading-tight font-semibold tracking-tight break-words">
      {children}
    </h1>
  );
}
