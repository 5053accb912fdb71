import { useState } from 'react';
import type { CaptureId, Notice, NoticeText } from '../../domain';
import type { Enrolled, EnrolError, Failure } from '../../vault';
import { CannotStep } from './cannot-step';
import { CheckStep } from './check-step';
import { DuplicateStep } from './duplicate-step';
import type { Candidate, Source } from './flow';
import { PhotoStep } from './photo-step';
import { useCaptures } from './use-captures';
import { useEnrol } from './use-enrol';
import { WebcamStep } from './webcam-step';

interface PicturesProps {
  readonly candidate: Candidate;
  readonly source: Source;
  readonly officer: boolean;
  readonly notice: Notice;
  readonly text: NoticeText;
  readonly onBack: () => void;
  /** Another notice is in force by now, and has to be read first. */
  readonly onNoticeChanged: () => void;
  readonly onEnrolled: (enrolled: Enrolled) => void;
  /** The person leaves without being enrolled. */
  readonly onLeft: () => void;
}

type Stage =
  | { readonly kind: 'take'; readonly source: Source }
  | { readonly kind: 'check' }
  | { readonly kind: 'cannot'; readonly reason: Failure };

/** Takes pictures, checks that they would be recognised, and stores the person; or finds out why not. */
export function Pictures(props: PicturesProps) {
  const { candidate, officer, notice, text, onBack, onNoticeChanged, onEnrolled, onLeft } = props;
  const [stage, setStage] = useState<Stage>({ kind: 'take', source: props.source });
  const [checkId, setCheckId] = useState<CaptureId | null>(null);
  const captures = useCaptures();
  const call = useEnrol(candidate, captures, onEnrolled);
  const { error } = call;

  function again() {
    captures.drop();
    call.forget();
    setStage({ kind: 'take', source: props.source });
  }

  if (error && needsReading(error)) {
    onNoticeChanged();
    return null;
  }
  if (error?.kind === 'duplicate')
    return (
      <DuplicateStep
        candidate={candidate}
        people={error.people}
        captures={captures}
        call={call}
        checkId={checkId}
        onCancel={onLeft}
      />
    );
  if (stage.kind === 'cannot')
    return <CannotStep {...stage} notice={notice} text={text} onAgain={again} onDone={onLeft} />;
  if (stage.kind === 'check' && !needsPictures(error, captures.gone))
    return (
      <CheckStep
        candidate={candidate}
        call={call}
        onCheck={(taken) => {
          setCheckId(taken);
          void call.enrol(taken);
        }}
        onAgain={again}
        onCannot={(reason) => setStage({ kind: 'cannot', reason })}
      />
    );
  const take = { enrolling: true, captures, error, onBack };
  if (stage.kind === 'take' && stage.source === 'photo')
    return (
      <PhotoStep
        {...take}
        name={candidate.name}
        pending={call.pending}
        onStore={(photos) => call.enrol(null, { photos: [...photos] })}
        onAgain={() => call.forget()}
      />
    );
  return (
    <WebcamStep
      {...take}
      onUsePhoto={officer ? () => setStage({ kind: 'take', source: 'photo' }) : null}
      onTaken={() => {
        call.forget();
        setStage({ kind: 'check' });
      }}
      onCannot={(reason) => setStage({ kind: 'cannot', reason })}
    />
  );
}

function needsReading({ kind }: EnrolError): boolean {
  return kind === 'notice-changed' || kind === 'no-notice' || kind === 'purposes';
}

/** Whether the pictures taken are of no use any more. */
function needsPictures(error: EnrolError | null, gone: boolean): boolean {
  return gone || error?.kind === 'captures-gone' || error?.kind === 'inconsistent';
}
