import { useState } from 'react';
import type { Language, PublishedNotice } from '../../domain';
import { useTranslation, useWantedLanguages } from '../../i18n';
import { Page } from '../../ui';
import { textFor, useNotice } from '../notice';
import { ToCome } from '../office-trouble';
import { AgreeStep } from './agree-step';
import { DoneStep } from './done-step';
import type { EnrolStep } from './flow';
import { NoNotice } from './no-notice';
import { Pictures } from './pictures';
import { ReadStep } from './read-step';
import { RefusedStep } from './refused-step';

interface EnrolProps {
  /** Whether an officer is at the screen. */
  readonly officer: boolean;
  /** At a kiosk with a door of its own: where whoever is done, or does not want to, goes back to. */
  readonly onLeave?: () => void;
}

/** Enrols one person: read, agree, show the face, check; nothing is stored before the check has succeeded. */
export function Enrol({ officer, onLeave }: EnrolProps) {
  const { t } = useTranslation();
  const [notice, reload] = useNotice();
  if (notice.kind !== 'loaded')
    return (
      <Page title={t('notice.read.title')}>
        <ToCome state={notice} onRetry={() => void reload()} />
      </Page>
    );
  if (!notice.value) return <NoNotice mayWrite={officer} {...(onLeave && { onLeave })} />;
  return (
    <Steps
      key={notice.value.hash}
      published={notice.value}
      officer={officer}
      {...(onLeave && { onLeave })}
      onNoticeChanged={() => void reload()}
    />
  );
}

interface StepsProps extends EnrolProps {
  readonly published: PublishedNotice;
  /** Another version is in force by now. */
  readonly onNoticeChanged: () => void;
}

function Steps({ published, officer, onLeave, onNoticeChanged }: StepsProps) {
  const [step, setStep] = useState<EnrolStep>({ kind: 'read' });
  const [language, setLanguage] = useState<Language | null>(null);
  const wanted = useWantedLanguages();
  const { notice } = published;
  const text = textFor(notice.texts, language ? [language] : wanted);
  // A notice has at least one text; the schema says so, the types do not.
  if (!text) return null;
  const read = () => setStep({ kind: 'read' });
  const refuse = () => setStep({ kind: 'refused' });

  switch (step.kind) {
    case 'read':
      return (
        <ReadStep
          published={published}
          text={text}
          onLanguage={setLanguage}
          onNext={() => setStep({ kind: 'agree', candidate: null })}
          onRefuse={refuse}
        />
      );
    case 'agree':
      return (
        <AgreeStep
          mayUsePhoto={officer}
          notice={notice}
          text={text}
          before={step.candidate}
          onAgreed={(candidate, source) => setStep({ kind: 'pictures', candidate, source })}
          onBack={read}
          onRefuse={refuse}
        />
      );
    case 'refused':
      return <RefusedStep notice={notice} text={text} onBack={read} onDone={onLeave ?? read} />;
    case 'pictures':
      return (
        <Pictures
          {...step}
          officer={officer}
          notice={notice}
          text={text}
          onBack={() => setStep({ kind: 'agree', candidate: step.candidate })}
          onNoticeChanged={onNoticeChanged}
          onEnrolled={(enrolled) => setStep({ kind: 'done', candidate: step.candidate, enrolled })}
          onLeft={read}
        />
      );
    case 'done':
      return <DoneStep {...step} onAnother={read} {...(onLeave && { onLeave })} />;
  }
}
