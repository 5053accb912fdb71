import { allowLogFile, chooseLogFile, stopLogFile, useLogFile, type LogFile } from '../../health';
import { useTranslation } from '../../i18n';
import { Button, Notice, Section } from '../../ui';

/** Where an officer lets this device write into a file what goes wrong, for programs that look after it. */
export function LogFileSection() {
  const { t } = useTranslation();
  const log = useLogFile();
  return (
    <Section title={t('diagnostics.log.title')}>
      <p className="text-ink-soft">{t('diagnostics.log.text')}</p>
      <State log={log} />
      {log.kind !== 'unsupported' && <Buttons log={log} />}
    </Section>
  );
}

function State({ log }: { readonly log: LogFile }) {
  const { t } = useTranslation();
  switch (log.kind) {
    case 'off':
      return null;
    case 'unsupported':
      return <p>{t('diagnostics.log.unsupported')}</p>;
    case 'on':
      return (
        <p role="status" data-testid="log-file">
          {t('diagnostics.log.on', { name: log.name })}
        </p>
      );
    case 'not-allowed':
      return (
        <Notice
          kind="warning"
          title={t('diagnostics.log.notAllowed.title')}
          actions={
            <Button onPress={() => void allowLogFile()}>{t('diagnostics.log.allow')}</Button>
          }
        >
          {t('diagnostics.log.notAllowed.text', { name: log.name })}
        </Notice>
      );
    case 'failed':
      return (
        <Notice kind="error" title={t('diagnostics.log.failed.title')}>
          {t('diagnostics.log.failed.text', { name: log.name, reason: log.reason })}
        </Notice>
      );
  }
}

function Buttons({ log }: { readonly log: LogFile }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap gap-3">
      <Button onPress={() => void chooseLogFile()}>
        {log.kind === 'off' ? t('diagnostics.log.choose') : t('diagnostics.log.another')}
      </Button>
      {log.kind !== 'off' && (
        <Button look="quiet" onPress={() => void stopLogFile()}>
          {t('diagnostics.log.stop')}
        </Button>
      )}
    </div>
  );
}
