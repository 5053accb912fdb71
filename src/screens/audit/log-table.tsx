import type { AuditEntry } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Cell, DataTable, RowHead, type Column } from '../../ui';
import type { LogLine } from '../../vault';

/** Characters of a pseudonym that are shown: enough to tell people of one vault apart, and to search for. */
const SHOWN_OF_PSEUDONYM = 8;

interface LogTableProps {
  readonly lines: readonly LogLine[];
  /** Whether all of them are about the one person whose page this is: then they need not say so. */
  readonly aboutOne?: true;
}

/** Entries of the log, newest first. */
export function LogTable({ lines, aboutOne }: LogTableProps) {
  const { t } = useTranslation();
  const columns: readonly Column[] = [
    { id: 'what', title: t('audit.columns.what') },
    { id: 'number', title: t('audit.columns.number'), shown: 'wide', align: 'end' },
    ...(aboutOne ? [] : [{ id: 'whom', title: t('audit.columns.whom'), shown: 'wide' as const }]),
    { id: 'who', title: t('audit.columns.who'), shown: 'wide' },
    { id: 'when', title: t('audit.columns.when'), shown: 'wide' },
  ];
  return (
    <DataTable columns={columns}>
      {lines.map((line) => (
        <Line key={line.seq} line={line} saysWhom={!aboutOne} />
      ))}
    </DataTable>
  );
}

interface LineProps {
  readonly line: LogLine;
  readonly saysWhom: boolean;
}

function Line({ line, saysWhom }: LineProps) {
  const { t } = useTranslation();
  const { moment, whole } = useNumbers();
  const whom = useWhom();
  const { seq, fault, entry } = line;
  const who = entry ? whoIn(line, t('audit.device'), t('audit.goneWay')) : '';
  const when = entry ? moment(entry.at) : '';
  const said = entry ? [who, when] : ['', ''];
  const cells = saysWhom ? [entry ? whom(line) : '', ...said] : said;
  return (
    <tr className={fault ? 'bg-danger-soft' : undefined}>
      <RowHead below={cells.filter((text) => text !== '')}>
        {entry ? (
          <>
            {t(`audit.actions.${entry.action}`)} <Outcome entry={entry} />
          </>
        ) : (
          t('audit.unreadableEntry', { seq: whole(seq) })
        )}
        {fault && (
          <span className="block text-sm text-danger">
            {t(`audit.faults.${fault}`, { seq: whole(seq) })}
          </span>
        )}
      </RowHead>
      <td className="hidden px-4 py-2 text-end text-ink-soft tabular-nums sm:table-cell">
        {whole(seq)}
      </td>
      {cells.map((text, at) => (
        <Cell key={at}>{text}</Cell>
      ))}
    </tr>
  );
}

/** Refusals that are told in words; others are told as the vault calls them. */
const WHYS = [
  ...(['wrong', 'wait', 'officer-only', 'kiosk-only', 'not-found'] as const),
  ...(['not-recognised', 'storage-failed', 'wrong-code', 'no-visit'] as const),
];

function Outcome({ entry: { outcome, span } }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation();
  const known = outcome.kind === 'done' ? undefined : WHYS.find((why) => why === outcome.why);
  const told = known ? t(`audit.whys.${known}`) : outcome.kind === 'done' ? '' : outcome.why;
  return (
    <span className="text-sm font-normal text-ink-soft">
      {outcome.kind === 'refused' && (
        <span className="text-warn">{t('audit.refused', { why: told })} </span>
      )}
      {outcome.kind === 'failed' && (
        <span className="text-danger">{t('audit.failed', { why: told })} </span>
      )}
      {span === 'hour' && t('audit.hour')}
    </span>
  );
}

function whoIn({ entry, by }: LogLine, device: string, gone: string): string {
  return entry?.actor.kind === 'device' ? device : (by ?? gone);
}

function useWhom(): (line: LogLine) => string {
  const { t } = useTranslation();
  return ({ entry, name }) => {
    const resource = entry?.resource;
    if (!resource) return '';
    if (resource.kind === 'thing') return t(`audit.things.${resource.thing}`);
    if (name !== null) return name;
    if (resource.kind === 'way') return t('audit.way');
    return t('audit.person', { pseudonym: resource.pseudonym.slice(0, SHOWN_OF_PSEUDONYM) });
  };
}
