import { Inbox } from 'lucide-react';
import { useState } from 'react';
import {
  calendarDayOf,
  countRequests,
  DUE_SOON_DAYS,
  now,
  type CalendarDay,
  type DataRequest,
} from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Empty, Notice, Page } from '../../ui';
import type { RequestLog, Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { useLoaded } from '../use-loaded';
import { AnswerRequest } from './answer-request';
import { ExtendRequest } from './extend-request';
import { NewRequest } from './new-request';
import { RemoveRequest } from './remove-request';
import { RequestsTable, type RequestAction } from './requests-table';

const listRequests = (vault: Vault) => vault.listRequests();

type Open =
  { readonly kind: 'new' } | { readonly kind: RequestAction; readonly request: DataRequest };

/** What people asked for about their data, what is due, and what was answered. */
export function Requests() {
  const { t } = useTranslation();
  const [log, reload] = useLoaded(listRequests);
  const [open, setOpen] = useState<Open | null>(null);
  const today = calendarDayOf(now());
  const cancel = () => setOpen(null);
  const done = () => {
    cancel();
    void reload();
  };
  return (
    <Page
      title={t('requests.title')}
      lead={t('requests.lead')}
      width="wide"
      actions={
        <Button look="primary" onPress={() => setOpen({ kind: 'new' })}>
          {t('requests.add')}
        </Button>
      }
    >
      {log.kind === 'loaded' ? (
        <Log
          log={log.value}
          today={today}
          onAction={(kind, request) => setOpen({ kind, request })}
        />
      ) : (
        <ToCome state={log} onRetry={() => void reload()} />
      )}
      {open?.kind === 'new' && <NewRequest today={today} onDone={done} onCancel={cancel} />}
      {open?.kind === 'answer' && (
        <AnswerRequest {...open} today={today} onDone={done} onCancel={cancel} />
      )}
      {open?.kind === 'extend' && <ExtendRequest {...open} onDone={done} onCancel={cancel} />}
      {open?.kind === 'remove' && <RemoveRequest {...open} onDone={done} onCancel={cancel} />}
    </Page>
  );
}

interface LogProps {
  readonly log: RequestLog;
  readonly today: CalendarDay;
  readonly onAction: (action: RequestAction, request: DataRequest) => void;
}

function Log({ log: { requests, damaged }, today, onAction }: LogProps) {
  const { t } = useTranslation();
  const { overdue, soon } = countRequests(requests, today);
  return (
    <>
      {overdue > 0 && (
        <Notice kind="warning" title={t('requests.overdue.title', { count: overdue })}>
          {t('requests.overdue.text')}
        </Notice>
      )}
      {soon > 0 && (
        <Notice
          kind="warning"
          title={t('requests.soon.title', { count: soon, days: DUE_SOON_DAYS })}
        >
          {t('requests.soon.text')}
        </Notice>
      )}
      {damaged > 0 && <Notice kind="warning" title={t('requests.damaged', { count: damaged })} />}
      {requests.length === 0 ? (
        <Empty
          picture={<Inbox aria-hidden className="size-8" />}
          title={t('requests.none.title')}
          text={t('requests.none.text')}
        />
      ) : (
        <RequestsTable requests={requests} today={today} onAction={onAction} />
      )}
    </>
  );
}
