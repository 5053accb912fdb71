import { STRANGERS } from '../../domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, FormPage, Notice, Page, RadioCards, Slider } from '../../ui';
import { type OfficeError, type SurenessList, type Vault } from '../../vault';
import { OfficeTrouble, ToCome } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { useLoaded } from '../use-loaded';
import { Outlook } from './outlook';

const readSureness = (vault: Vault) => vault.readSureness();

/** How sure the app has to be before it says a name: what it is for, or any step between, and what people would experience. */
export function HowSure() {
  const { t } = useTranslation();
  const [sureness, reload] = useLoaded(readSureness);
  if (sureness.kind === 'loaded') return <Choose sureness={sureness.value} />;
  return (
    <Page title={t('sureness.title')} lead={t('sureness.lead')}>
      <ToCome state={sureness} onRetry={() => void reload()} />
    </Page>
  );
}

const { choices, presets } = STRANGERS;
const uses = ['convenience', 'standard', 'strict'] as const;
type Use = (typeof uses)[number] | 'own';

function Choose({ sureness }: { readonly sureness: SurenessList }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const [, go] = useLocation();
  const { vault } = useServices();
  const [chosen, setChosen] = useState(sureness.chosen);
  const [saved, setSaved] = useState<number | null>(null);
  const { pending, error, run } = useCall<OfficeError>();
  const outlook = sureness.outlooks.find(({ strangers }) => strangers === chosen);
  const use: Use = uses.find((each) => presets[each] === chosen) ?? 'own';
  const offered: readonly Use[] = use === 'own' ? [...uses, use] : uses;

  async function save() {
    setSaved(null);
    const stored = await run(() => vault.setSureness(chosen));
    if (stored.ok) setSaved(chosen);
  }

  return (
    <FormPage
      title={t('sureness.title')}
      lead={t('sureness.lead')}
      isPending={pending}
      onSubmit={() => void save()}
      actions={
        <>
          <Button look="primary" type="submit" isPending={pending}>
            {t('sureness.save')}
          </Button>
          <Button look="quiet" onPress={() => go('/vault')}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {saved !== null && (
        <Notice kind="good" title={t('sureness.saved', { number: whole(saved) })} />
      )}
      <OfficeTrouble error={error} />
      <RadioCards
        label={t('sureness.use')}
        options={offered.map((id) => ({
          id,
          title: t(`sureness.presets.${id}.title`),
          text: t(`sureness.presets.${id}.text`),
        }))}
        value={use}
        onChange={(id) => setChosen(id === 'own' ? chosen : presets[id])}
      />
      <Slider
        label={t('sureness.slider')}
        value={choices.indexOf(chosen)}
        steps={choices.length}
        valueText={t('sureness.value', { number: whole(chosen) })}
        ends={[t('sureness.less'), t('sureness.more')]}
        onChange={(step) => setChosen(choices[step] ?? chosen)}
      />
      {outlook && <Outlook outlook={outlook} {...sureness} />}
      <p className="text-ink-soft">{t('sureness.kiosk')}</p>
    </FormPage>
  );
}
