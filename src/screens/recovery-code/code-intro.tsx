import { KeyRound, Printer, ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { Button, Page } from '../../ui';
import type { AddWayError } from '../../vault';
import { OfficeTrouble } from '../office-trouble';

const points = [
  { key: 'opens', Icon: KeyRound },
  { key: 'paper', Icon: Printer },
  { key: 'whoever', Icon: ShieldAlert },
] as const;

interface CodeIntroProps {
  readonly isPending: boolean;
  readonly error: AddWayError | null;
  readonly onShow: () => void;
  readonly onLater?: () => void;
  readonly onBack?: () => void;
  /** Troubles that this page has no words for. */
  readonly children: ReactNode;
}

/** What a recovery code is for, before it is shown: the screen should be looked at by nobody else then. */
export function CodeIntro({ isPending, error, children, ...on }: CodeIntroProps) {
  const { t } = useTranslation();
  const { onShow, onLater, onBack } = on;
  return (
    <Page
      title={t('recoveryCode.intro.title')}
      lead={t('recoveryCode.intro.lead')}
      actions={
        <>
          <Button look="primary" isPending={isPending} onPress={onShow}>
            {isPending ? t('recoveryCode.making') : t('recoveryCode.show')}
          </Button>
          {onLater && (
            <Button isDisabled={isPending} onPress={onLater}>
              {t('recoveryCode.later')}
            </Button>
          )}
          {onBack && (
            <Button look="quiet" isDisabled={isPending} onPress={onBack}>
              {t('common.back')}
            </Button>
          )}
        </>
      }
    >
      {children}
      <OfficeTrouble error={error} />
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {points.map(({ key, Icon }) => (
          <li key={key} className="flex gap-4 py-4">
            <span className="flex size-11 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
              <Icon aria-hidden className="size-5" />
            </span>
            <div>
              <h2 className="font-semibold">{t(`recoveryCode.intro.${key}.title`)}</h2>
              <p className="text-ink-soft">{t(`recoveryCode.intro.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
      {onLater && <p className="text-sm text-ink-soft">{t('recoveryCode.intro.skip')}</p>}
    </Page>
  );
}
