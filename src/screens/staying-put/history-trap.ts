/**
 * How many entries a browser's history gets in front of a kiosk's: more than anybody goes back before the first of their steps has been
 * answered.
 */
const GUARDS = 3;

/** Where an entry keeps how many steps it lies before the kiosk's. */
const STEPS = 'stepsToKiosk';

/** How many steps an entry of the history lies before the kiosk's: 0 is the kiosk's own, `null` one of before. */
export function stepsToKiosk(state: unknown): number | null {
  if (typeof state !== 'object' || state === null) return null;
  const steps: unknown = Reflect.get(state, STEPS);
  return typeof steps === 'number' && steps >= 0 && steps <= GUARDS ? steps : null;
}

/**
 * Makes "back" lead nowhere: in front of the kiosk's own entry lie others for the same address, and whoever comes to one of them is brought back.
 * The kiosk's entry stays the only one (`useKeptLocation`), so that the way out does not become shorter. After a reload it is where it was.
 *
 * @returns a function that ends it
 */
export function trapHistory(): () => void {
  if (stepsToKiosk(history.state) !== 0) {
    history.replaceState({ [STEPS]: GUARDS }, '');
    for (let steps = GUARDS - 1; steps >= 0; steps--) history.pushState({ [STEPS]: steps }, '');
  }
  const bringBack = () => {
    const steps = stepsToKiosk(history.state);
    if (steps !== null && steps > 0) history.go(steps);
  };
  window.addEventListener('popstate', bringBack);
  return () => window.removeEventListener('popstate', bringBack);
}

/** Makes the entry that a kiosk left behind an ordinary one, for an officer who opens the vault in its place. */
export function freeHistory(): void {
  if (stepsToKiosk(history.state) !== null) history.replaceState(null, '');
}
