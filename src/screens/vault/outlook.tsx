import type { ReactNode } from 'react';
import { useNumbers, useTranslation } from '../../i18n';
import { Notice } from '../../ui';
import type { Outlook as SettingOutlook, SurenessList } from '../../vault';
import { roundOdds } from '../decisions';

interface OutlookProps extends Pick<SurenessList, 'people' | 'measured'> {
  readonly outlook: SettingOutlook;
}

/** What a setting would come to: for strangers, and for people who are enrolled. */
export function Outlook({ outlook, people, measured }: OutlookProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  return (
    <section aria-live="polite" className="flex flex-col gap-3">
      <p className="font-medium">
        {t('sureness.outlook', { count: people, number: whole(people) })}
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Side title={t('sureness.strangers.title')}>
          <Strangers outlook={outlook} measured={measured} />
        </Side>
        <Side title={t('sureness.enrolled.title')}>
          <Enrolled outlook={outlook} measured={measured} />
        </Side>
      </div>
    </section>
  );
}

function Side({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2 rounded-control border border-line bg-card p-4">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  );
}

type SideProps = Pick<OutlookProps, 'outlook' | 'measured'>;

function Strangers({ outlook: { strangers, oneIn, isMeasured }, measured }: SideProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  // Asked for, not promised: rounded up, it claims no more than it is.
  const asked = whole(Number(oneIn.toPrecision(ASKED_DIGITS)));
  const best = whole(roundOdds({ oneIn: measured.oneIn, bound: 'measured' }).oneIn);
  return (
    <>
      <p>{t('sureness.strangers.text', { number: whole(strangers) })}</p>
      {isMeasured ? (
        <p className="text-ink-soft">{t('sureness.strangers.measured', { oneIn: asked })}</p>
      ) : (
        <>
          <p className="font-medium text-warn">{t('sureness.strangers.notMeasured')}</p>
          <p className="text-ink-soft">{t('sureness.strangers.why', { oneIn: asked, best })}</p>
        </>
      )}
    </>
  );
}

/** Digits of the odds that are asked for: more would look as if they were known. */
const ASKED_DIGITS = 2;

function Enrolled({ outlook: { missed }, measured: { people, photos } }: SideProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  if (!missed) return <Notice kind="warning" title={t('sureness.enrolled.nobody')} />;
  const ofHundred = (part: number) => whole(part * 100);
  return (
    <>
      <p>
        {t('sureness.enrolled.text', {
          part: ofHundred(missed.part),
          low: ofHundred(missed.low),
          high: ofHundred(missed.high),
        })}
      </p>
      <p className="text-ink-soft">{t('sureness.enrolled.again')}</p>
      <p className="text-sm text-ink-soft">
        {t('sureness.enrolled.source', { photos: whole(photos), people: whole(people) })}
      </p>
    </>
  );
}
