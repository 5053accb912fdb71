import { useState } from 'react';
import type { Notice, NoticeText } from '../../domain';
import { useTranslation } from '../../i18n';
import { Page } from '../../ui';
import { NoNotice } from '../enrol';
import { textFor, useNotice } from '../notice';
import { ToCome } from '../office-trouble';
import { AttestPage } from './attest-page';
import { groupFiles, type Grouped } from './groups';
import { PickPage } from './pick-page';
import { RunPage } from './run-page';
import { useImport } from './use-import';

/** Enrols many people from a folder of photos, for whom an officer vouches that they agreed. */
export function ImportPeople() {
  const { t } = useTranslation();
  const [notice, reload] = useNotice();
  if (notice.kind !== 'loaded')
    return (
      <Page title={t('import.pick.title')}>
        <ToCome state={notice} onRetry={() => void reload()} />
      </Page>
    );
  if (!notice.value) return <NoNotice mayWrite />;
  const text = textFor(notice.value.notice.texts, navigator.languages);
  return text ? <Steps notice={notice.value.notice} text={text} /> : null;
}

interface StepsProps {
  readonly notice: Notice;
  readonly text: NoticeText;
}

function Steps({ notice, text }: StepsProps) {
  const run = useImport();
  const [grouped, setGrouped] = useState<Grouped | null>(null);
  const [begun, setBegun] = useState(false);
  if (!grouped || grouped.groups.length === 0)
    return (
      <PickPage
        nobodyIn={grouped?.passedOver ?? null}
        onFiles={(files) => setGrouped(groupFiles(files))}
      />
    );
  if (!begun)
    return (
      <AttestPage
        grouped={grouped}
        notice={notice}
        text={text}
        onBack={() => setGrouped(null)}
        onStart={(agreement) => {
          setBegun(true);
          void run.start(grouped.groups, agreement);
        }}
      />
    );
  return (
    <RunPage
      run={run}
      grouped={grouped}
      onAgain={() => {
        setBegun(false);
        setGrouped(null);
      }}
    />
  );
}
