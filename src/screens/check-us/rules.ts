/**
 * The rules of the Content-Security-Policy as the app is made for them, word by word: the page says what a rule means only where it is the one that it knows. A test
 * compares them with the one source of all headers (deploy/content-policy.ts).
 */
export const RULES = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'style-src':
    "'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
} as const;
export type RuleName = keyof typeof RULES;

/** A rule of a policy, and whether it is as the app is made. */
export interface Rule {
  readonly name: string;
  readonly sources: string;
  /** `embedded`: other pages may show this one, as whoever runs the app has set it. */
  readonly known: RuleName | 'embedded' | 'other' | 'unknown';
}

/** Reads a policy, as a header has it. */
export function readPolicy(policy: string): readonly Rule[] {
  return policy
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const [name = '', ...sources] = text.split(/\s+/);
      return { name, sources: sources.join(' '), known: knownAs(name, sources.join(' ')) };
    });
}

/** Rules that the app is made for and a policy does not have. */
export function missingIn(rules: readonly Rule[]): readonly RuleName[] {
  const names = new Set(rules.map(({ name }) => name));
  return (Object.keys(RULES) as RuleName[]).filter((name) => !names.has(name));
}

function knownAs(name: string, sources: string): Rule['known'] {
  if (!isRule(name)) return 'unknown';
  if (RULES[name] === sources) return name;
  return name === 'frame-ancestors' ? 'embedded' : 'other';
}

function isRule(name: string): name is RuleName {
  return Object.hasOwn(RULES, name);
}
