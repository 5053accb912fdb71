/** Unicode's first strong isolate and its end: what stands between them keeps its own direction. */
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** Signs that turn the direction of what follows (UAX #9, 2.1 to 2.5): marks alone stay, which turn nothing. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * What is filled into a sentence, so that it changes the sentence around it in no way. A name in Latin letters would carry the full stop after it to the wrong side of an Arabic sentence; and a
 * sign in a name that turns the direction would have the rest of the sentence read backwards, whatever it says (CVE-2021-42574 for readers).
 */
export function isolate(value: string, direction: 'ltr' | 'rtl'): string {
  const plain = value.replace(TURNING, '');
  return direction === 'rtl' ? `${ISOLATE}${plain}${END}` : plain;
}
