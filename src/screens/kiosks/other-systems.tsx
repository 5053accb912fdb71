import { useEffect, useState } from 'react';
import type { Result } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import {
  allowedPort,
  allowRelay,
  createRelay,
  readConfig,
  type ConfigError,
  type RelayError,
  type SignalConfig,
} from '../../signals';
import { Button, Notice } from '../../ui';

/** Whom this door tells, and the relay that it switches, as whoever deployed the app has decided. Only the relay has to be allowed here. */
export function OtherSystems() {
  const { t } = useTranslation();
  const [config, setConfig] = useState<Result<SignalConfig, ConfigError> | null>(null);
  useEffect(() => {
    let here = true;
    void readConfig().then((read) => {
      if (here) setConfig(read);
    });
    return () => {
      here = false;
    };
  }, []);
  return (
    <section className="flex flex-col items-start gap-3">
      <h3 className="font-medium">{t('otherSystems.title')}</h3>
      {config?.ok && <Told config={config.value} />}
      {config?.ok && config.value.relay && <Relay pulseMillis={config.value.relay.pulseMillis} />}
      {config && !config.ok && (
        <Notice kind="warning" title={t(`otherSystems.error.${config.error}`)} />
      )}
    </section>
  );
}

function Told({ config: { origins, names } }: { readonly config: SignalConfig }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="text-ink-soft">
        {t(origins.length > 0 ? 'otherSystems.told' : 'otherSystems.nobody')}{' '}
        {t(names ? 'otherSystems.names' : 'otherSystems.noNames')}
      </p>
      {origins.length > 0 && (
        <ul className="flex flex-col gap-1">
          {origins.map((origin) => (
            <li key={origin} className="font-mono text-sm break-all">
              {origin}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What came of allowing or trying the relay. */
type Outcome = 'allowed' | 'not-allowed' | 'opened' | RelayError;

function Relay({ pulseMillis }: { readonly pulseMillis: number }) {
  const { t } = useTranslation();
  const { wait } = useNumbers();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [pending, setPending] = useState<'allow' | 'try' | null>(null);

  async function allow() {
    setPending('allow');
    setOutcome((await allowRelay()) ? 'allowed' : 'not-allowed');
    setPending(null);
  }

  async function open() {
    setPending('try');
    const opened = await createRelay(allowedPort).open(pulseMillis);
    setOutcome(opened.ok ? 'opened' : opened.error);
    setPending(null);
  }

  const good = outcome === 'allowed' || outcome === 'opened';
  return (
    <>
      <p className="text-ink-soft">{t('otherSystems.relay', { time: wait(pulseMillis) })}</p>
      <div className="flex flex-wrap gap-3">
        <Button isPending={pending === 'allow'} onPress={() => void allow()}>
          {t('otherSystems.allow')}
        </Button>
        <Button isPending={pending === 'try'} onPress={() => void open()}>
          {t('otherSystems.try')}
        </Button>
      </div>
      {outcome && (
        <Notice kind={good ? 'info' : 'warning'} title={t(`otherSystems.outcome.${outcome}`)} />
      )}
    </>
  );
}
