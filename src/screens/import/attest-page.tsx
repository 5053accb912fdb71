import { useState } from 'react';
import type { Agreement, Notice, NoticeText, PurposeId } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Cell, Checkbox, DataTable, Notice as Message, Page, RowHead } from '../../ui';
import type { Grouped } from './groups';

interface AttestPageProps {
  readonly grouped: Grouped;
  readonly notice: Notice;
  readonly text: NoticeText;
  readonly onBack: () => void;
  readonly onStart: (agreement: Agreement) => void;
}

/** Who would be enrolled, and the officer's word that all of them agreed. */
export function AttestPage({ grouped, notice, text, onBack, onStart }: AttestPageProps) {
  const { t } = useTranslation();
  const { whole, allOf } = useNumbers();
  const { groups, nameless } = grouped;
  const [attested, setAttested] = useState(false);
  const [tried, setTried] = useState(false);
  const [agreed, setAgreed] = useState<ReadonlySet<PurposeId>>(
    new Set(notice.purposes.flatMap(({ id, optional }) => (optional ? [] : [id]))),
  );
  const optional = notice.purposes.filter((purpose) => purpose.optional);

  function start() {
    setTried(true);
    if (!attested || groups.length === 0) return;
    const purposes = notice.purposes.map(({ id }) => id).filter((id) => agreed.has(id));
    const { version } = notice;
    const { language } = text;
    onStart({ version, language, purposes, method: 'attested', guardian: null });
  }

  return (
    <Page
      title={t('import.attest.title', { count: groups.length, number: whole(groups.length) })}
      lead={t('import.attest.lead')}
      actions={
        <>
          <Button look="primary" isDisabled={groups.length === 0} onPress={start}>
            {t('import.attest.start', { count: groups.length, number: whole(groups.length) })}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {t('import.attest.back')}
          </Button>
        </>
      }
    >
      {nameless.length > 0 && (
        <Message
          kind="warning"
          title={t('import.attest.nameless.title', { count: nameless.length })}
        >
          {t('import.attest.nameless.text', { names: allOf(nameless.slice(0, 5)) })}
        </Message>
      )}
      {groups.length > 0 && (
        <div className="max-h-96 overflow-y-auto">
          <DataTable
            columns={[
              { id: 'name', title: t('import.attest.name') },
              { id: 'files', title: t('import.attest.files'), shown: 'wide' },
            ]}
          >
            {groups.map(({ name, files }) => (
              <tr key={name}>
                <RowHead below={[t('import.attest.fileCount', { count: files.length })]}>
                  <bdi>{name}</bdi>
                </RowHead>
                <Cell>{t('import.attest.fileCount', { count: files.length })}</Cell>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
      <Checkbox isSelected={attested} onChange={setAttested}>
        {t('import.attest.tick', { version: notice.version })}
      </Checkbox>
      {tried && !attested && (
        <p role="alert" className="text-sm font-medium text-danger">
          {t('import.attest.missing')}
        </p>
      )}
      {optional.map(({ id }) => (
        <Checkbox
          key={id}
          isSelected={agreed.has(id)}
          onChange={(ticked) =>
            setAgreed(
              new Set(ticked ? [...agreed, id] : [...agreed].filter((other) => other !== id)),
            )
          }
        >
          {t('import.attest.also', { purpose: text.purposes[id]?.title ?? id })}
        </Checkbox>
      ))}
      <p className="text-sm text-ink-soft">{t('import.attest.recorded')}</p>
    </Page>
  );
}
