import type { Notice, NoticeText, PurposeId } from '../../domain';
import { useTranslation } from '../../i18n';
import { Checkbox } from '../../ui';

interface PurposeTicksProps {
  readonly notice: Pick<Notice, 'purposes'>;
  readonly text: NoticeText;
  readonly agreed: ReadonlySet<PurposeId>;
  /** Purposes without which nobody can be enrolled, and which were not ticked. */
  readonly missing: readonly PurposeId[];
  readonly onChange: (agreed: ReadonlySet<PurposeId>) => void;
}

/** One box for each purpose, in the words of the notice. */
export function PurposeTicks({ notice, text, agreed, missing, onChange }: PurposeTicksProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1.5 font-medium">{t('notice.agree.purposes')}</legend>
      {notice.purposes.map(({ id, optional }) => (
        <div key={id} className="flex flex-col gap-1.5">
          <Checkbox
            isSelected={agreed.has(id)}
            onChange={(ticked) =>
              onChange(
                new Set(ticked ? [...agreed, id] : [...agreed].filter((other) => other !== id)),
              )
            }
          >
            <span lang={text.language} dir="auto" className="block font-medium">
              {text.purposes[id]?.title}
            </span>
            <span lang={text.language} dir="auto" className="block text-ink-soft">
              {text.purposes[id]?.text}
            </span>
            {optional && (
              <span className="block text-sm text-ink-soft">{t('notice.agree.optional')}</span>
            )}
          </Checkbox>
          {missing.includes(id) && !agreed.has(id) && (
            <p role="alert" className="text-sm font-medium text-danger">
              {t('notice.agree.tick')}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
