import type { NamedPerson } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';

/** Says that a person cannot be told apart from others who are enrolled. */
export function AlikeNotice({ people }: { readonly people: readonly NamedPerson[] }) {
  const { t } = useTranslation();
  const { oneOf } = useNumbers();
  const names = oneOf(people.map(({ name }) => name));
  return (
    <Notice kind="warning" title={t('enrol.check.alike.title', { names })}>
      {t('enrol.check.alike.text')}
    </Notice>
  );
}

/** Says who can undo an enrolment where the session may not: pictures are taken again only after the first were erased. */
export function OfficerCanErase() {
  const { t } = useTranslation();
  return <p className="text-ink-soft">{t('enrol.check.officer')}</p>;
}

interface WaysOutProps {
  /** What the button that starts over says. */
  readonly again: string;
  /** Whether starting over is possible: it erases what was stored. */
  readonly mayErase: boolean;
  readonly isPending: boolean;
  readonly onAgain: () => void;
  readonly onAnyway: () => void;
}

/** What to do when the check did not succeed. */
export function WaysOut({ again, mayErase, isPending, onAgain, onAnyway }: WaysOutProps) {
  const { t } = useTranslation();
  if (!mayErase)
    return (
      <Button look="primary" onPress={onAnyway}>
        {t('enrol.check.anyway')}
      </Button>
    );
  return (
    <>
      <Button look="primary" isPending={isPending} onPress={onAgain}>
        {again}
      </Button>
      <Button isDisabled={isPending} onPress={onAnyway}>
        {t('enrol.check.anyway')}
      </Button>
    </>
  );
}
