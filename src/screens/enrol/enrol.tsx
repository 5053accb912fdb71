import { useState } from 'react';
import { AgreeStep } from './agree-step';
import { DoneStep } from './done-step';
import type { EnrolStep } from './flow';
import { PhotoStep } from './photo-step';
import { WebcamCheck } from './webcam-check';
import { WebcamStep } from './webcam-step';

interface EnrolProps {
  /** Whether somebody may be erased again whose check failed; a kiosk may not. */
  readonly mayErase: boolean;
}

/** Enrols one person: agree, show the face, store, and check that it works. */
export function Enrol({ mayErase }: EnrolProps) {
  const [step, setStep] = useState<EnrolStep>({ kind: 'agree', candidate: null });

  switch (step.kind) {
    case 'agree':
      return (
        <AgreeStep
          before={step.candidate}
          onAgreed={(candidate, source) => setStep({ kind: 'pictures', candidate, source })}
        />
      );
    case 'pictures': {
      const { candidate } = step;
      const back = () => setStep({ kind: 'agree', candidate });
      if (step.source === 'webcam')
        return (
          <WebcamStep
            candidate={candidate}
            onBack={back}
            onCannot={() => back()}
            onUsePhoto={() => setStep({ ...step, source: 'photo' })}
            onEnrolled={(enrolled) => setStep({ kind: 'check', candidate, enrolled })}
          />
        );
      return (
        <PhotoStep
          candidate={candidate}
          mayErase={mayErase}
          onBack={back}
          onDone={(enrolled, recognised) =>
            setStep({ kind: 'done', candidate, enrolled, recognised })
          }
        />
      );
    }
    case 'check': {
      const { candidate, enrolled } = step;
      return (
        <WebcamCheck
          candidate={candidate}
          enrolled={enrolled}
          mayErase={mayErase}
          onFinish={(recognised) => setStep({ kind: 'done', candidate, enrolled, recognised })}
          onAgain={() => setStep({ kind: 'pictures', candidate, source: 'webcam' })}
        />
      );
    }
    case 'done':
      return <DoneStep {...step} onAnother={() => setStep({ kind: 'agree', candidate: null })} />;
  }
}
