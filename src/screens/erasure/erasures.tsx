import { FileX2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useNumbers, useTranslation } from '../../i18n';
import { ActionCell, Button, Cell, DataTable, Empty, Notice, Page, RowHead } from '../../ui';
import type { CertificateLine, Register, Vault } from '../../vault';
import { ToCome } from '../office-trouble';
import { useLoaded } from '../use-loaded';

/** Lines drawn at once: more than a screen, and quick to draw. */
const PAGE_LINES = 200;

const listCertificates = (vault: Vault) => vault.listCertificates();

/** The register of erasures: a certificate for everybody who was erased. */
export function Erasures() {
  const { t } = useTranslation();
  const [register, reload] = useLoaded(listCertificates);
  return (
    <Page title={t('erasures.title')} lead={t('erasures.lead')} width="wide">
      {register.kind === 'loaded' ? (
        <Listed register={register.value} />
      ) : (
        <ToCome state={register} onRetry={() => void reload()} />
      )}
    </Page>
  );
}

function Listed({ register: { certificates, owed, damaged } }: { readonly register: Register }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const [lines, setLines] = useState(PAGE_LINES);
  return (
    <>
      {owed > 0 && <Notice kind="warning" title={t('erasures.owed', { count: owed })} />}
      {damaged > 0 && <Notice kind="warning" title={t('erasures.damaged', { count: damaged })} />}
      {certificates.length === 0 ? (
        <Empty
          picture={<FileX2 aria-hidden className="size-8" />}
          title={t('erasures.empty.title')}
          text={t('erasures.empty.text')}
        />
      ) : (
        <DataTable
          columns={[
            { id: 'when', title: t('erasures.columns.when') },
            { id: 'why', title: t('erasures.columns.why'), shown: 'wide' },
            { id: 'subject', title: t('erasures.columns.subject'), shown: 'wide' },
            { id: 'found', title: t('erasures.columns.found'), shown: 'wide' },
            { id: 'action', title: t('erasures.columns.action'), shown: 'spoken' },
          ]}
        >
          {certificates.slice(0, lines).map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </DataTable>
      )}
      {certificates.length > lines && (
        <div>
          <Button onPress={() => setLines(lines + PAGE_LINES)}>
            {t('erasures.further', { number: whole(certificates.length - lines) })}
          </Button>
        </div>
      )}
    </>
  );
}

/** Characters of a pseudonym that tell it from the others in a list. */
const SHORT = 8;

function Line({ line }: { readonly line: CertificateLine }) {
  const { t } = useTranslation();
  const { moment } = useNumbers();
  const [, go] = useLocation();
  const { id, subject, reason, erasedAt, isClean } = line;
  const known = subject?.slice(0, SHORT) ?? t('erasures.vault');
  const why = t(`certificate.reason.${reason}`);
  const found = t(isClean ? 'erasures.clean' : 'erasures.left');
  return (
    <tr data-testid="certificate">
      <RowHead below={[why, `${known} · ${found}`]}>{moment(Date.parse(erasedAt))}</RowHead>
      <Cell>{why}</Cell>
      <Cell>
        <code>{known}</code>
      </Cell>
      <Cell>{found}</Cell>
      <ActionCell>
        <Button
          look="quiet"
          label={t('erasures.show', { subject: known })}
          onPress={() => go(`/erasures/${id}`)}
        >
          {t('erasures.columns.action')}
        </Button>
      </ActionCell>
    </tr>
  );
}
