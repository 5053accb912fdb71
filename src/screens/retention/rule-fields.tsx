import { useState } from 'react';
import {
  calendarDayOf,
  now,
  type Group,
  type PurposeId,
  type RetentionLimit,
  type RetentionRule,
} from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, DateField, Select, TextField } from '../../ui';
import { about, dayOf, daysWith, groupOf, UNTIL, untilOf, withUntil, type Whom } from './draft';

/** What rules can be about. */
export interface Choices {
  readonly purposes: readonly { readonly id: PurposeId; readonly title: string }[];
  readonly groups: readonly Group[];
}

interface RuleFieldsProps {
  readonly number: number;
  readonly rule: RetentionRule;
  readonly choices: Choices;
  readonly onChange: (rule: RetentionRule) => void;
  readonly onRemove: () => void;
}

/** One rule: whom it is about, and until when they are kept. */
export function RuleFields({ number, rule, choices, onChange, onRemove }: RuleFieldsProps) {
  const { t } = useTranslation();
  const today = calendarDayOf(now());
  return (
    <section
      aria-label={t('retention.rules.number', { number })}
      className="flex flex-col gap-4 rounded-panel border border-line bg-card px-5 py-4"
    >
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <WhomSelect rule={rule} choices={choices} onChange={onChange} />
        <Select
          label={t('retention.rules.until')}
          options={UNTIL.map((id) => ({ id, text: t(`retention.rules.since.${id}`) }))}
          value={untilOf(rule)}
          onChange={(id) => {
            const until = UNTIL.find((each) => each === id);
            if (until) onChange(withUntil(rule, until, today));
          }}
        />
        <LimitField limit={rule.limit} onChange={(limit) => onChange({ ...rule, limit })} />
      </div>
      <div>
        <Button look="quiet" onPress={onRemove}>
          {t('retention.rules.remove', { number })}
        </Button>
      </div>
    </section>
  );
}

interface LimitFieldProps {
  readonly limit: RetentionLimit;
  readonly onChange: (limit: RetentionLimit) => void;
}

function LimitField({ limit, onChange }: LimitFieldProps) {
  const { t } = useTranslation();
  if (limit.kind === 'date')
    return (
      <DateField
        label={t('retention.rules.date')}
        value={limit.day}
        onChange={(typed) => {
          const day = dayOf(typed);
          if (day) onChange({ ...limit, day });
        }}
      />
    );
  return (
    <Select
      label={t('retention.rules.days')}
      options={daysWith(limit.days).map((days) => ({
        id: String(days),
        text:
          days === 0 ? t('retention.rules.sameDay') : t('retention.rules.count', { count: days }),
      }))}
      value={String(limit.days)}
      onChange={(id) => onChange({ ...limit, days: Number(id) })}
    />
  );
}

const EVERYBODY = 'everybody';
const OTHER = 'other';

function WhomSelect({ rule, choices, onChange }: Omit<RuleFieldsProps, 'number' | 'onRemove'>) {
  const { t } = useTranslation();
  const [isOther, setIsOther] = useState(false);
  const [typed, setTyped] = useState('');
  const { purpose, group } = rule;
  const groups =
    group && !choices.groups.includes(group) ? [...choices.groups, group] : choices.groups;
  const options: { id: string; text: string; whom: Whom | null }[] = [
    { id: EVERYBODY, text: t('retention.rules.everybody'), whom: { kind: 'everybody' } },
    ...choices.purposes.map(({ id, title }) => ({
      id: `purpose ${id}`,
      text: t('retention.rules.purpose', { title }),
      whom: { kind: 'purpose', purpose: id } as const,
    })),
    ...groups.map((each) => ({
      id: `group ${each}`,
      text: t('retention.rules.group', { group: each }),
      whom: { kind: 'group', group: each } as const,
    })),
    { id: OTHER, text: t('retention.rules.newGroup'), whom: null },
  ];
  const known = purpose ? `purpose ${purpose}` : group ? `group ${group}` : EVERYBODY;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Select
        label={t('retention.rules.who')}
        options={options}
        value={isOther ? OTHER : known}
        onChange={(chosen) => {
          const whom = options.find(({ id }) => id === chosen)?.whom;
          setIsOther(!whom);
          if (whom) onChange(about(rule, whom));
        }}
      />
      {isOther && (
        <TextField
          label={t('retention.rules.groupName')}
          value={typed}
          autoFocus
          onChange={(text) => {
            setTyped(text);
            const named = groupOf(text);
            if (named) onChange(about(rule, { kind: 'group', group: named }));
          }}
        />
      )}
    </div>
  );
}
