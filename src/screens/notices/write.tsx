import { useState } from 'react';
import type { Notice } from '../../domain';
import { PublishedPage } from './published-page';
import { ReviewPage } from './review-page';
import { RulesPage } from './rules-page';
import { useWriting } from './use-writing';
import { WhatPage } from './what-page';
import { WhoPage } from './who-page';
import { WordsPage } from './words-page';

interface WriteProps {
  readonly inForce: Notice | null;
  readonly onLeave: () => void;
}

const pages = ['who', 'what', 'rules', 'words', 'review', 'published'] as const;

/** What every page of writing a notice is given. */
export interface WritingPage extends Omit<ReturnType<typeof useWriting>, 'forget'> {
  readonly inForce: Notice | null;
  readonly step: { readonly current: number; readonly total: number };
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Writing a notice, one question a page. */
export function Write({ inForce, onLeave }: WriteProps) {
  const { writing, change, forget } = useWriting(inForce);
  const [at, setAt] = useState(0);
  const page: WritingPage = {
    ...{ writing, change, inForce },
    step: { current: at + 1, total: pages.length - 1 },
    onBack: () => (at === 0 ? onLeave() : setAt(at - 1)),
    onNext: () => setAt(at + 1),
  };
  switch (pages[at]) {
    case 'who':
      return <WhoPage {...page} />;
    case 'what':
      return <WhatPage {...page} />;
    case 'rules':
      return <RulesPage {...page} />;
    case 'words':
      return <WordsPage {...page} />;
    case 'review':
      return (
        <ReviewPage
          {...page}
          onNext={() => {
            forget();
            page.onNext();
          }}
        />
      );
    default:
      return <PublishedPage onLeave={onLeave} />;
  }
}
