import { useEffect, useState } from 'react';
import { ok, type Result, type RetentionPolicy } from '../../domain';
import { useTranslation } from '../../i18n';
import type { Forecast, OfficeError, RetentionOverview, Vault } from '../../vault';
import { useServices } from '../services';
import { useLoaded, type Loaded } from '../use-loaded';
import type { Choices } from './rule-fields';

/** What the page needs: how it stands, and what rules can be about. */
export interface Overview {
  readonly retention: RetentionOverview;
  readonly purposes: Choices['purposes'];
}

/** Reads for how long people are kept. */
export function useRetention(): readonly [Loaded<Overview>, () => Promise<void>] {
  const { i18n } = useTranslation();
  const [state, reload] = useLoaded(load);
  if (state.kind !== 'loaded') return [state, reload];
  const { retention, notices } = state.value;
  const inForce = notices.published[0]?.notice;
  const text =
    inForce?.texts.find(({ language }) => i18n.language.startsWith(language)) ?? inForce?.texts[0];
  const purposes = (inForce?.purposes ?? []).map(({ id }) => ({
    id,
    title: text?.purposes[id]?.title ?? id,
  }));
  return [{ kind: 'loaded', value: { retention, purposes } }, reload];
}

async function load(vault: Vault) {
  const retention = await vault.readRetention();
  if (!retention.ok) return retention;
  const notices = await vault.listNotices();
  if (!notices.ok) return notices;
  return ok({ retention: retention.value, notices: notices.value });
}

/** Who would be erased when by a draft of rules: told anew with each change. `null` until it is known. */
export function useForecast(
  policy: RetentionPolicy,
): Result<readonly Forecast[], OfficeError> | null {
  const { vault } = useServices();
  const [told, setTold] = useState<{
    readonly policy: RetentionPolicy;
    readonly forecast: Result<readonly Forecast[], OfficeError>;
  } | null>(null);
  useEffect(() => {
    let here = true;
    void vault.forecast(policy).then((forecast) => {
      if (here) setTold({ policy, forecast });
    });
    return () => {
      here = false;
    };
  }, [vault, policy]);
  return told?.forecast ?? null;
}
