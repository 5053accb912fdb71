import { CalendarPlus, MailCheck, PackageOpen, Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import {
  daysUntil,
  dueOn,
  dueStateOf,
  mayExtend,
  startOfDay,
  type CalendarDay,
  type DataRequest,
  type Requester,
} from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { ActionCell, Cell, DataTable, MenuButton, RowHead } from '../../ui';

/** What can be done with a request on its page. */
export type RequestAction = 'answer' | 'extend' | 'remove';

interface RequestsTableProps {
  readonly requests: readonly DataRequest[];
  readonly today: CalendarDay;
  readonly onAction: (action: RequestAction, request: DataRequest) => void;
}

/** Every request: those that wait first, the most urgent at the top. */
export function RequestsTable({ requests, today, onAction }: RequestsTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      columns={[
        { id: 'who', title: t('requests.columns.who') },
        { id: 'kind', title: t('requests.columns.kind'), shown: 'wide' },
        { id: 'received', title: t('requests.columns.received'), shown: 'wide' },
        { id: 'state', title: t('requests.columns.state'), shown: 'wide' },
        { id: 'actions', title: t('requests.columns.actions'), shown: 'spoken' },
      ]}
    >
      {requests.map((request) => (
        <Row key={request.id} request={request} today={today} onAction={onAction} />
      ))}
    </DataTable>
  );
}

interface RowProps extends Omit<RequestsTableProps, 'requests'> {
  readonly request: DataRequest;
}

function Row({ request, today, onAction }: RowProps) {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const { kind, requester, receivedOn, note, extension, answer } = request;
  const who = requester.kind === 'erased' ? t('requests.erased') : requester.name;
  const state = useStateWords(request, today);
  const isPressing = !answer && dueStateOf(request, today) !== 'open';
  const received = day(startOfDay(receivedOn));
  return (
    <tr data-testid="request" data-state={dueStateOf(request, today)}>
      <RowHead below={[t(`requests.kinds.${kind}`), received, state]}>
        <bdi>{who}</bdi>
        {requester.kind === 'erased' && requester.pseudonym && (
          <Small>{t('requests.erasedAs', { pseudonym: requester.pseudonym })}</Small>
        )}
        {note !== '' && <Small>{note}</Small>}
      </RowHead>
      <Cell>{t(`requests.kinds.${kind}`)}</Cell>
      <Cell>{received}</Cell>
      <Cell>
        <span className={isPressing ? 'font-medium text-warn' : ''}>{state}</span>
        {extension && (
          <Small>
            {t('requests.states.extended', { day: day(startOfDay(extension.on)) })}
            {extension.reason !== '' && `: ${extension.reason}`}
          </Small>
        )}
        {answer && answer.on > dueOn(request) && (
          <Small>{t('requests.states.late', { day: day(startOfDay(dueOn(request))) })}</Small>
        )}
        {answer && answer.note !== '' && <Small>{answer.note}</Small>}
      </Cell>
      <ActionCell>
        <Actions request={request} who={who} today={today} onAction={onAction} />
      </ActionCell>
    </tr>
  );
}

/** By when a request has to be answered, or what was answered, in words. */
function useStateWords(request: DataRequest, today: CalendarDay): string {
  const { t } = useTranslation();
  const { day } = useNumbers();
  const { answer } = request;
  if (answer)
    return t('requests.states.answered', {
      outcome: t(`requests.outcomes.${answer.outcome}`),
      day: day(startOfDay(answer.on)),
    });
  const state = dueStateOf(request, today);
  const due = { day: day(startOfDay(dueOn(request))) };
  const days = Math.abs(daysUntil(today, dueOn(request)));
  if (state === 'overdue') return t('requests.states.overdue', { ...due, count: days });
  return state === 'soon'
    ? t('requests.states.soon', { ...due, count: days })
    : t('requests.states.open', due);
}

function Small({ children }: { readonly children: React.ReactNode }) {
  return (
    <span className="block text-sm font-normal wrap-anywhere whitespace-normal text-ink-soft">
      {children}
    </span>
  );
}

const picture = 'size-5';

interface ActionsProps extends RowProps {
  readonly who: string;
}

function Actions({ request, who, today, onAction }: ActionsProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { answer, kind, requester } = request;
  const person = answer ? null : handedTo(kind, requester);
  const items = [
    ...(person ? [item('give', <PackageOpen aria-hidden className={picture} />)] : []),
    ...(answer ? [] : [item('answer', <MailCheck aria-hidden className={picture} />)]),
    ...(mayExtend(request, today)
      ? [item('extend', <CalendarPlus aria-hidden className={picture} />)]
      : []),
    { ...item('remove', <Trash2 aria-hidden className={picture} />), danger: true },
  ];
  function item<Id extends RequestAction | 'give'>(id: Id, image: React.ReactNode) {
    return { id, text: t(`requests.actions.${id}`), picture: image };
  }
  return (
    <MenuButton
      text={t('requests.actions.change')}
      label={t('requests.actions.changeOf', { who })}
      items={items}
      onAction={(action) => {
        if (action !== 'give') onAction(action, request);
        else if (person) go(`/people/${person}/data`);
      }}
    />
  );
}

/** To whom an export would answer this request. */
function handedTo(kind: DataRequest['kind'], requester: Requester) {
  const isForData = kind === 'access' || kind === 'portability';
  return isForData && requester.kind === 'person' ? requester.id : null;
}
