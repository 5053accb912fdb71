import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import { useServices } from '../services';
import { Card, Title, type StageCardProps } from './stage-card';
import type { Stage } from './flow';
import { useTimes } from './use-times';

interface DoneCardProps extends StageCardProps {
  readonly stage: Extract<Stage, { kind: 'done' }>;
}

/** A greeting by name, what was written down, and the way to take it back. */
export function DoneCard({ stage, kiosk, door: { happen, isStuck }, onOpen }: DoneCardProps) {
  const { t } = useTranslation();
  const { time } = useTimes();
  const { vault } = useServices();
  const [undoing, setUndoing] = useState(false);
  const { name, visit, recognised } = stage.written;

  async function undo() {
    setUndoing(true);
    const undone = await vault.undoVisit(visit.id).catch(() => null);
    setUndoing(false);
    happen(
      undone?.ok ? { kind: 'undone' } : { kind: 'failed', error: undone?.error.kind ?? 'other' },
    );
  }

  const written = visit.repeated
    ? 'door.done.repeated'
    : (`door.done.written.${visit.kind}` as const);
  return (
    <Card icon={<CircleCheck aria-hidden className="size-14 stroke-[1.25] text-accent" />}>
      <div data-testid="greeting" data-visit={visit.kind} data-repeated={visit.repeated}>
        <Title>
          <bdi>{t(`door.done.${visit.kind}`, { name })}</bdi>
        </Title>
      </div>
      {kiosk.greeting && (
        <p className="text-xl">
          <bdi>{kiosk.greeting}</bdi>
        </p>
      )}
      <p className="text-xl text-ink-soft">{t(written, { time: time(visit.at) })}</p>
      {isStuck && (
        <Notice kind="warning" title={t('door.done.stuck')}>
          {kiosk.help ? t('door.call', { help: kiosk.help }) : t('door.done.stuckAsk')}
        </Notice>
      )}
      {recognised?.asksConsent && (
        <p className="text-lg font-medium text-warn">{t('door.done.asks')}</p>
      )}
      <div className="flex flex-wrap gap-3">
        {recognised?.asksConsent && (
          <Button look="primary" onPress={() => onOpen({ kind: 'consent', guest: recognised })}>
            {t('door.done.answer')}
          </Button>
        )}
        {!visit.repeated && (
          <Button isPending={undoing} onPress={() => void undo()}>
            {t('door.done.undo')}
          </Button>
        )}
        {recognised && (
          <Button look="quiet" onPress={() => onOpen({ kind: 'mine', guest: recognised })}>
            {t('door.done.mine')}
          </Button>
        )}
      </div>
    </Card>
  );
}
