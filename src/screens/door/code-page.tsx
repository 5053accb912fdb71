import { Delete } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { KioskPurpose, VisitKind } from '../../domain';
import { useTranslation } from '../../i18n';
import { Button, Notice, Page } from '../../ui';
import { CODE_DIGITS } from '../../vault';
import { useServices } from '../services';
import { onlyKind } from './flow';
import type { DoorAtWork } from './use-door';

interface CodePageProps {
  readonly purpose: KioskPurpose;
  readonly help: string;
  /** Whether the code before was nobody's. */
  readonly isWrong: boolean;
  readonly happen: DoorAtWork['happen'];
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The way without a face: a code, typed on the screen or on a keyboard. */
export function CodePage({ purpose, help, isWrong, happen }: CodePageProps) {
  const { t } = useTranslation();
  const { vault, vaultChanged } = useServices();
  const [code, setCode] = useState('');
  const [pending, setPending] = useState<VisitKind | null>(null);
  const only = onlyKind(purpose);
  const full = code.length === CODE_DIGITS;

  function type(digit: string) {
    setCode((before) => (before.length < CODE_DIGITS ? before + digit : before));
  }
  const erase = () => setCode((before) => before.slice(0, -1));

  async function enter(kind: VisitKind) {
    setPending(kind);
    const entered = await vault.enterCode({ code, kind }).catch(() => null);
    setPending(null);
    setCode('');
    if (entered?.ok) {
      const { name, visit } = entered.value;
      return happen({ kind: 'written', written: { name, visit, recognised: null } });
    }
    if (entered?.error.kind === 'wrong-code') return happen({ kind: 'wrong-code' });
    if (entered?.error.kind === 'paused')
      return happen({ kind: 'paused', millis: entered.error.millis });
    if (entered?.error.kind === 'locked') return vaultChanged();
    happen({ kind: 'failed', error: entered?.error.kind ?? 'other' });
  }

  useKeys({
    type,
    erase,
    enter: () => {
      if (only && full && pending === null) void enter(only);
    },
    leave: () => happen({ kind: 'leave' }),
  });

  const kinds: readonly VisitKind[] = only ? [only] : ['check-in', 'check-out'];
  return (
    <Page
      title={t('door.code.title')}
      tabTitle={t('door.tab')}
      lead={t('door.code.lead')}
      actions={
        <>
          {kinds.map((kind) => (
            <Button
              key={kind}
              look="primary"
              isDisabled={!full || (pending !== null && pending !== kind)}
              isPending={pending === kind}
              onPress={() => void enter(kind)}
            >
              {t(`door.kinds.${kind}`)}
            </Button>
          ))}
          <Button look="quiet" onPress={() => happen({ kind: 'leave' })}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {isWrong && code === '' && (
        <Notice kind="error" title={t('door.code.wrong')}>
          {help ? t('door.call', { help }) : t('door.code.none')}
        </Notice>
      )}
      <Typed count={code.length} />
      <div dir="ltr" className="mx-auto grid w-full max-w-xs grid-cols-3 gap-3 text-2xl">
        {DIGITS.map((digit) => (
          <Digit key={digit} digit={digit} onType={type} />
        ))}
        <span />
        <Digit digit="0" onType={type} />
        <Button label={t('door.code.erase')} onPress={erase}>
          <Delete aria-hidden className="size-7" />
        </Button>
      </div>
    </Page>
  );
}

/** Dots instead of digits: people behind may look on. */
function Typed({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="flex flex-col items-center gap-2">
      <span aria-hidden dir="ltr" className="flex gap-3">
        {Array.from({ length: CODE_DIGITS }, (_, at) => (
          <span
            key={at}
            className={`size-5 rounded-full border-2 border-line-strong ${at < count ? 'border-accent bg-accent' : ''}`}
          />
        ))}
      </span>
      <span className="text-sm text-ink-soft">{t('door.code.typed', { count })}</span>
    </div>
  );
}

interface DigitProps {
  readonly digit: string;
  readonly onType: (digit: string) => void;
}

function Digit({ digit, onType }: DigitProps) {
  const { t } = useTranslation();
  return (
    <Button label={t('door.code.digit', { digit })} onPress={() => onType(digit)}>
      <span className="py-2">{digit}</span>
    </Button>
  );
}

interface Keys {
  readonly type: (digit: string) => void;
  readonly erase: () => void;
  readonly enter: () => void;
  readonly leave: () => void;
}

/** A keyboard or a badge reader that types. */
function useKeys({ type, erase, enter, leave }: Keys): void {
  const press = useEffectEvent(({ key }: KeyboardEvent) => {
    if (/^\d$/.test(key)) type(key);
    else if (key === 'Backspace') erase();
    else if (key === 'Enter') enter();
    else if (key === 'Escape') leave();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
