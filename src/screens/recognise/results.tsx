import { CircleCheck, CircleDashed, CirclePause, CircleHelp, UserRound } from 'lucide-react';
import type { Decision } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { roundOdds, type SeenFace } from '../decisions';
import { numbered } from './numbered';

interface ResultsProps {
  readonly faces: readonly SeenFace[];
  readonly source: 'camera' | 'photo';
  /** What to do where nobody is in the picture, if there is anything. */
  readonly nobody?: string;
}

/** Who is in the picture, as text: for everybody, and read out as it changes. */
export function Results({ faces, source, nobody }: ResultsProps) {
  const { t } = useTranslation();
  const numbers = numbered(faces);
  const inView = faces
    .filter(({ trackId }) => numbers.has(trackId))
    .sort((a, b) => a.trackId - b.trackId);
  const count = inView.length;
  return (
    <section className="rounded-panel border border-line bg-card">
      <h2
        data-testid="faces"
        data-count={count}
        className="border-b border-line px-5 py-3 font-medium tabular-nums"
      >
        {source === 'camera'
          ? t('recognise.faces', { count })
          : t('recognise.photoFaces', { count })}
      </h2>
      {count === 0 && nobody && <p className="px-5 py-4 text-ink-soft">{nobody}</p>}
      <ul aria-live="polite" className="divide-y divide-line">
        {inView.map((face) => (
          <Result
            key={face.trackId}
            face={face}
            number={count > 1 ? (numbers.get(face.trackId) ?? null) : null}
          />
        ))}
      </ul>
    </section>
  );
}

const icons = {
  match: { Icon: CircleCheck, tint: 'text-accent' },
  ambiguous: { Icon: CircleHelp, tint: 'text-warn' },
  unknown: { Icon: UserRound, tint: 'text-ink-soft' },
  'not-enough': { Icon: CircleDashed, tint: 'text-ink-soft' },
  paused: { Icon: CirclePause, tint: 'text-ink-soft' },
  looking: { Icon: CircleDashed, tint: 'text-ink-soft' },
};

interface ResultProps {
  readonly face: SeenFace;
  /** Which of several it is, or `null` when there is no other. */
  readonly number: number | null;
}

function Result({ face: { decision }, number }: ResultProps) {
  const { t } = useTranslation();
  const { Icon, tint } = icons[decision?.kind ?? 'looking'];
  return (
    <li
      className="flex gap-3 px-5 py-4"
      {...(decision &&
        decision.kind !== 'looking' && {
          'data-testid': 'decision',
          'data-kind': decision.kind,
          'data-name': decision.kind === 'match' ? decision.person.name : '',
        })}
    >
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${tint}`} />
      {number !== null && (
        <span className="font-semibold text-ink-soft tabular-nums">{number}</span>
      )}
      {decision ? (
        <Words decision={decision} />
      ) : (
        <p className="text-ink-soft">{t('recognise.looking')}</p>
      )}
    </li>
  );
}

function Words({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation();
  const { whole, oneOf } = useNumbers();
  switch (decision.kind) {
    case 'match': {
      const { bound, oneIn } = roundOdds(decision.odds);
      return (
        <Text
          title={<bdi>{decision.person.name}</bdi>}
          text={t(`recognise.odds.${bound}`, { number: whole(oneIn) })}
        />
      );
    }
    case 'ambiguous': {
      const names = oneOf(decision.people.map(({ name }) => name));
      const doubt = decision.marked ? 'alike' : 'ambiguous';
      return <Text title={t(`recognise.${doubt}`)} text={t(`recognise.${doubt}Text`, { names })} />;
    }
    case 'unknown':
      return <Text title={t('recognise.unknown')} text={t('recognise.unknownText')} />;
    case 'looking':
      return <p className="text-ink-soft">{t('recognise.looking')}</p>;
    case 'paused':
      return <Text title={t('recognise.halted')} text={t('recognise.haltedText')} />;
    case 'not-enough':
      if (decision.reason === 'model-not-approved')
        return (
          <Text
            title={t('recognise.modelNotApproved')}
            text={t('recognise.modelNotApprovedText')}
          />
        );
      return <Text title={t('recognise.notEnough')} text={t(`advice.${decision.reason}`)} />;
  }
}

function Text({ title, text }: { readonly title: React.ReactNode; readonly text: string }) {
  return (
    <div className="min-w-0">
      <p className="font-semibold break-words">{title}</p>
      <p className="text-sm text-ink-soft">{text}</p>
    </div>
  );
}
