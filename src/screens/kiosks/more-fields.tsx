import { Scale } from 'lucide-react';
import { useEffect, useState } from 'react';
import { listCameras, type CameraChoice } from '../../camera';
import { STRANGERS } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import {
  Checkbox,
  LinkList,
  LinkRow,
  Notice,
  Segmented,
  Select,
  TextField,
  TimeField,
} from '../../ui';
import type { Draft, DraftFault } from './draft';
import { LogoField } from './logo-field';
import { OtherSystems } from './other-systems';

interface MoreFieldsProps {
  readonly draft: Draft;
  readonly fault: DraftFault | null;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Minutes for which somebody is not noted again, as offered. */
const DEBOUNCE_CHOICES = [0, 1, 5, 15, 30, 60, 240] as const;

const AS_THE_VAULT = 'vault';

/** What most kiosks can leave as it is. */
export function MoreFields({ draft, fault, onChange }: MoreFieldsProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  return (
    <div className="flex flex-col gap-5 pt-3">
      <div className="flex flex-col gap-1.5">
        <p className="font-medium">{t('setUp.zone')}</p>
        <Segmented
          label={t('setUp.zone')}
          options={(['whole', 'middle'] as const).map((id) => ({
            id,
            text: t(`setUp.zones.${id}`),
          }))}
          value={draft.zone}
          onChange={(zone) => onChange({ zone })}
        />
      </div>
      <CameraSelect value={draft.camera} onChange={(camera) => onChange({ camera })} />
      <TextField
        label={t('setUp.greeting')}
        hint={t('setUp.greetingHint')}
        value={draft.greeting}
        maxLength={120}
        error={fault === 'greeting' ? t('setUp.wordsWrong') : null}
        onChange={(greeting) => onChange({ greeting })}
      />
      <TextField
        label={t('setUp.help')}
        hint={t('setUp.helpHint')}
        value={draft.help}
        maxLength={120}
        error={fault === 'help' ? t('setUp.wordsWrong') : null}
        onChange={(help) => onChange({ help })}
      />
      <LogoField logo={draft.logo} onChange={(logo) => onChange({ logo })} />
      <TextField
        label={t('setUp.noticeUrl')}
        hint={t('setUp.noticeUrlHint')}
        value={draft.noticeUrl}
        maxLength={300}
        isCode
        error={fault === 'noticeUrl' ? t('setUp.noticeUrlWrong') : null}
        onChange={(noticeUrl) => onChange({ noticeUrl })}
      />
      <Checkbox isSelected={draft.sounds} onChange={(sounds) => onChange({ sounds })}>
        {t('setUp.sounds')}
      </Checkbox>
      <Select
        label={t('setUp.debounce')}
        options={DEBOUNCE_CHOICES.map((count) => ({
          id: String(count),
          text: t('setUp.minutes', { count }),
        }))}
        value={String(draft.debounceMinutes)}
        onChange={(id) => onChange({ debounceMinutes: Number(id) })}
      />
      <Times draft={draft} onChange={onChange} />
      {fault === 'time' && <Notice kind="error" title={t('setUp.time')} />}
      <OtherSystems />
      <Select
        label={t('setUp.sure')}
        options={[
          { id: AS_THE_VAULT, text: t('setUp.sureAsVault') },
          ...STRANGERS.choices.map((number) => ({
            id: String(number),
            text: t('setUp.sureOneIn', { number: whole(number) }),
          })),
        ]}
        value={draft.strangers === null ? AS_THE_VAULT : String(draft.strangers)}
        onChange={(id) =>
          onChange({
            strangers: STRANGERS.choices.find((number) => String(number) === id) ?? null,
          })
        }
      />
      <LinkList>
        <LinkRow
          to="/vault/sureness"
          picture={<Scale aria-hidden className="size-5" />}
          title={t('setUp.sureNow')}
          text={t('setUp.sureness')}
        />
      </LinkList>
    </div>
  );
}

function Times({ draft, onChange }: Omit<MoreFieldsProps, 'fault'>) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox isSelected={draft.hasHours} onChange={(hasHours) => onChange({ hasHours })}>
        {t('setUp.hours')}
      </Checkbox>
      {draft.hasHours && (
        <div className="flex flex-wrap gap-4">
          <TimeField
            label={t('setUp.opens')}
            value={draft.opens}
            onChange={(opens) => onChange({ opens })}
          />
          <TimeField
            label={t('setUp.closes')}
            value={draft.closes}
            onChange={(closes) => onChange({ closes })}
          />
        </div>
      )}
      <Checkbox isSelected={draft.hasLate} onChange={(hasLate) => onChange({ hasLate })}>
        {t('setUp.late')}
      </Checkbox>
      {draft.hasLate && (
        <TimeField
          label={t('setUp.lateAfter')}
          value={draft.lateAfter}
          onChange={(lateAfter) => onChange({ lateAfter })}
        />
      )}
    </>
  );
}

const ANY = 'any';

interface CameraSelectProps {
  readonly value: string | null;
  readonly onChange: (deviceId: string | null) => void;
}

/** Cameras of this very device: a kiosk that stands elsewhere takes the one that its browser gives. */
function CameraSelect({ value, onChange }: CameraSelectProps) {
  const { t } = useTranslation();
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([]);
  useEffect(() => {
    let here = true;
    void listCameras().then((found) => {
      if (here) setCameras(found);
    });
    return () => {
      here = false;
    };
  }, []);
  const options = [
    { id: ANY, text: t('setUp.cameraAny') },
    ...cameras.map(({ deviceId, label }) => ({ id: deviceId, text: label })),
  ];
  return (
    <Select
      label={t('setUp.camera')}
      options={options}
      value={options.some(({ id }) => id === value) && value !== null ? value : ANY}
      onChange={(id) => onChange(id === ANY ? null : id)}
    />
  );
}
