import { useTranslation } from '../../i18n';
import { DaysSelect } from './days-select';
import type { WritingPage } from './write';
import { WritingFrame } from './writing-frame';

/** Days from a withdrawal to the erasure: at once, or time to settle what was begun; the law says without undue delay. */
const ERASE_DAYS = [0, 1, 7, 30];

/** Ages to choose from: the span of GDPR, Article 8 (13 to 16), and coming of age. */
const AGES = [null, 13, 14, 15, 16, 18];

/** Days to answer a new version. */
const ANSWER_DAYS = [null, 14, 30, 60, 90];

/** When somebody is erased, who needs a guardian, and until when a new version has to be answered. */
export function RulesPage({ writing, change, inForce, onNext, ...page }: WritingPage) {
  const { t } = useTranslation();
  return (
    <WritingFrame
      {...page}
      title={t('notice.edit.rules.title')}
      lead={t('notice.edit.rules.lead')}
      onSubmit={onNext}
    >
      <DaysSelect
        label={t('notice.edit.rules.erase')}
        choices={ERASE_DAYS}
        value={writing.eraseAfterDays}
        say={(days) =>
          days ? t('notice.edit.rules.within', { count: days }) : t('notice.edit.rules.atOnce')
        }
        onChange={(days) => change({ eraseAfterDays: days ?? 0 })}
      />
      <DaysSelect
        label={t('notice.edit.rules.guardian')}
        choices={AGES}
        value={writing.guardianBelow}
        say={(age) =>
          age === null ? t('notice.edit.rules.never') : t('notice.edit.rules.under', { age })
        }
        onChange={(guardianBelow) => change({ guardianBelow })}
      />
      {inForce && (
        <DaysSelect
          label={t('notice.edit.rules.answer')}
          choices={ANSWER_DAYS}
          value={writing.answerDays}
          say={(days) =>
            days === null
              ? t('notice.edit.rules.noDeadline')
              : t('notice.edit.rules.inDays', { count: days })
          }
          onChange={(answerDays) => change({ answerDays })}
        />
      )}
    </WritingFrame>
  );
}
