import { useCallback, useEffect, useRef, useState } from 'react';
import type { KioskLanguage, Language } from '../../domain';
import { changeLanguage, fetchLanguages, useLanguage } from '../../i18n';
import { spokenFor } from './spoken-for';

/** Milliseconds without a touch after which a kiosk speaks its own language again: whoever chose another one has gone. */
const IDLE_MS = 60_000;

/** The language of officers' screens. */
const OFFICE_LANGUAGE: KioskLanguage = 'en';

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'scroll'] as const;

/** The language that a kiosk speaks, and ways to change it. */
export interface SpokenLanguage {
  readonly language: KioskLanguage;
  /** Somebody has tapped one. Until they go. */
  readonly choose: (language: KioskLanguage) => void;
  /** Somebody was recognised who agreed in this language. What somebody tapped comes first. */
  readonly greet: (language: Language) => void;
  /** Whoever was greeted has gone. */
  readonly partFrom: () => void;
  /** Back to the kiosk's own language: the visit is over. */
  readonly reset: () => void;
  /** The one that was chosen last could not be loaded; another one is spoken still. */
  readonly unreachable: KioskLanguage | null;
}

interface KioskLanguageOptions {
  /** Whether somebody is before the camera who need not touch anything, so that the language stays although nobody does. */
  readonly occupied?: boolean;
}

/**
 * Speaks a kiosk's language while it is mounted, and another one as long as somebody wants it.
 *
 * @param home the language that an officer has set for the kiosk
 */
export function useKioskLanguage(
  home: KioskLanguage,
  { occupied = false }: KioskLanguageOptions = {},
): SpokenLanguage {
  const language = useLanguage();
  const [unreachable, setUnreachable] = useState<KioskLanguage | null>(null);
  const isGreeted = useRef(false);
  const speak = useCallback((chosen: KioskLanguage) => {
    setUnreachable(null);
    void changeLanguage(chosen).then((changed) => {
      if (!changed.ok) setUnreachable(changed.error.language);
    });
  }, []);
  const choose = useCallback(
    (chosen: KioskLanguage) => {
      isGreeted.current = false;
      speak(chosen);
    },
    [speak],
  );
  const reset = useCallback(() => choose(home), [choose, home]);
  const partFrom = useCallback(() => {
    if (isGreeted.current) reset();
  }, [reset]);
  function greet(theirs: Language) {
    const spoken = spokenFor(theirs);
    if (spoken === null || language !== home || spoken === home) return;
    isGreeted.current = true;
    speak(spoken);
  }

  useEffect(() => {
    // All of them while the network is there: a kiosk has to speak them without it.
    void changeLanguage(home).then(fetchLanguages);
    // Officers who take the device over read English: their screens are written in nothing else.
    return () => void changeLanguage(OFFICE_LANGUAGE);
  }, [home]);

  const waiting = !occupied && (language !== home || unreachable !== null);
  useEffect(() => {
    if (!waiting) return;
    let timer = setTimeout(reset, IDLE_MS);
    const stay = () => {
      clearTimeout(timer);
      timer = setTimeout(reset, IDLE_MS);
    };
    for (const sign of SIGNS) window.addEventListener(sign, stay, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, stay);
    };
  }, [waiting, reset]);

  return { language, choose, greet, partFrom, reset, unreachable };
}
