import { useState, type ReactNode } from 'react';
import { visitorOf, type FollowUp, type RejectedVisit } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Disclosure, Section } from '../../ui';
import type { RejectError, Vault } from '../../vault';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { useLoaded } from '../use-loaded';
import { CloseFollowUp } from './close-follow-up';
import type { Names } from './rows';

const listFollowUps = (vault: Vault) => vault.listFollowUps();

interface FollowUpsProps {
  readonly names: Names;
  /** A visit counts again. */
  readonly onChanged: () => void;
}

/** Visits that were rejected, of every day that is kept: what is to be looked into, and what has been. */
export function FollowUps({ names, onChanged }: FollowUpsProps) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [loaded, reload] = useLoaded(listFollowUps);
  const [isOpen, setOpen] = useState(false);
  const [closing, setClosing] = useState<RejectedVisit | null>(null);
  const { pending, error, run } = useCall<RejectError>();
  if (loaded.kind !== 'loaded' || loaded.value.length === 0) return null;
  const ofState = (state: FollowUp['state']) =>
    loaded.value.filter(({ rejection }) => rejection.followUp.state === state);
  const [open, closed] = [ofState('open'), ofState('closed')];

  async function settle({ visit }: RejectedVisit, followUp: FollowUp | null) {
    const settled = await run(() => vault.settleRejection(visit.id, visit.at, followUp));
    if (!settled.ok && settled.error.kind !== 'not-found') return;
    setClosing(null);
    await reload();
    if (followUp === null) onChanged();
  }

  const row = (rejected: RejectedVisit) => (
    <FollowUpRow
      key={rejected.rejection.id}
      rejected={rejected}
      names={names}
      onClose={() => setClosing(rejected)}
      onReopen={() => void settle(rejected, { ...rejected.rejection.followUp, state: 'open' })}
      onAccept={() => void settle(rejected, null)}
    />
  );
  return (
    <Section title={t('rejection.list.title')}>
      <OfficeTrouble error={error} />
      <p className="text-ink-soft">{t('rejection.list.open', { count: open.length })}</p>
      {open.length > 0 && <Rows>{open.map(row)}</Rows>}
      {closed.length > 0 && (
        <div>
          <Disclosure
            title={t('rejection.list.closed')}
            text={t('rejection.list.closedCount', { count: closed.length })}
            isOpen={isOpen}
            onToggle={setOpen}
          >
            <Rows>{closed.map(row)}</Rows>
          </Disclosure>
        </div>
      )}
      {closing && (
        <CloseFollowUp
          note={closing.rejection.followUp.note}
          isPending={pending}
          onCancel={() => setClosing(null)}
          onClose={(note) => void settle(closing, { state: 'closed', note })}
        />
      )}
    </Section>
  );
}

function Rows({ children }: { readonly children: ReactNode }) {
  return (
    <ul className="divide-y divide-line rounded-panel border border-line bg-card px-5">
      {children}
    </ul>
  );
}

interface FollowUpRowProps {
  readonly rejected: RejectedVisit;
  readonly names: Names;
  readonly onClose: () => void;
  readonly onReopen: () => void;
  readonly onAccept: () => void;
}

function FollowUpRow({ rejected, names, onClose, onReopen, onAccept }: FollowUpRowProps) {
  const { t } = useTranslation();
  const { moment } = useNumbers();
  const { visit, rejection } = rejected;
  const { state, note } = rejection.followUp;
  const name = names.visitors.get(visitorOf(visit.known)) ?? t('visits.erased');
  const time = moment(visit.at);
  return (
    <li data-testid="follow-up" className="flex flex-col gap-2 py-4 sm:flex-row sm:items-center">
      <div className="min-w-0 grow break-words">
        <p className="font-medium">
          <bdi>{name}</bdi> · {time}
        </p>
        {note !== null && <p className="whitespace-pre-line">{note}</p>}
        <p className="text-sm text-ink-soft">
          {t('rejection.list.rejectedAt', { moment: moment(rejection.rejectedAt) })}
        </p>
      </div>
      <div className="-ms-5 flex shrink-0 flex-wrap sm:ms-0">
        {state === 'open' ? (
          <Button
            look="quiet"
            label={t('rejection.list.closeFor', { name, time })}
            onPress={onClose}
          >
            {t('rejection.list.close')}
          </Button>
        ) : (
          <Button look="quiet" onPress={onReopen}>
            {t('rejection.list.reopen')}
          </Button>
        )}
        <Button
          look="quiet"
          label={t('rejection.list.acceptFor', { name, time })}
          onPress={onAccept}
        >
          {t('rejection.list.accept')}
        </Button>
      </div>
    </li>
  );
}
