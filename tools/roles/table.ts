import { table as tried } from '../../src/vault/testing/roles-table';
import type { Who } from '../../src/vault/roles';
import type { DescribedCall } from './collect';

/** How a vault can stand when a call comes, as `roles.browser.test.ts` tries every call in each. */
const standings = ['none', 'locked', 'kiosk', 'officer'] as const;
type Standing = (typeof standings)[number];
type Answers = Readonly<Record<Standing, string>>;

/** Kinds of refusal that are about who asks, in words; any other answer is about what was asked, and would be granted with something else. */
const refusals: Readonly<Record<string, string>> = {
  locked: 'no',
  'officer-only': 'no',
  'kiosk-only': 'no',
  exists: 'no',
  elsewhere: 'no',
  'no-vault': 'no',
  // To an open kiosk its own way in is none (kiosk.browser.test.ts).
  wrong: 'with an officer’s way in',
  'not-recognised': 'whom it has just recognised',
  'no-visit': 'whom it has just recognised',
  'no-plan': 'after `openBackup`',
};

const order: readonly Who[] = ['officer', 'kiosk', 'open', 'anyone'];

const INTRODUCTION = `# Who may do what

Written by \`npm run roles-table\` from the calls that the vault worker serves (\`src/vault/all-calls.ts\`): who is admitted, whether a way in is asked for once
more, and what the audit log hears stand in the code that enforces them (\`src/vault/roles.ts\`). Do not change it by hand; a unit test fails when it is out of date.

What each answer is was tried in a real browser, every call against every standing of the vault (\`src/vault/roles.browser.test.ts\`). Everything else that the page may
post to the worker is refused. What a kiosk is refused it could not do either: its session has no office key (\`docs/architecture.md\`, Keys and roles).

- _No vault_, _locked_: nobody has shown who they are. _Kiosk_, _officer_: the vault was opened with a way in of that role.
- _Once more_: the call asks for an officer’s way in again, though the vault is open.
- _Audit log_: an entry is written with the change or before the answer. _Not_: why there is none.
`;

/** The answers to a call in each standing: as it was tried, in words. */
function answersTo(name: string): readonly string[] {
  const answers = answersTried(name);
  // Not tried with the others: each worker takes one engine in its life, and a second one is refused (captures.browser.test.ts).
  if (!answers) return standings.map(() => 'once');
  return standings.map((standing) => refusals[answers[standing]] ?? 'yes');
}

function answersTried(name: string): Answers | null {
  return Object.hasOwn(tried, name) ? tried[name as keyof typeof tried] : null;
}

/** What docs/roles.md has to say. */
export function rolesDocument(calls: readonly DescribedCall[]): string {
  const sorted = [...calls].sort(
    (a, b) => order.indexOf(a.who) - order.indexOf(b.who) || a.name.localeCompare(b.name, 'en'),
  );
  const rows = sorted.map((call) =>
    row([
      `\`${call.name}\``,
      ...answersTo(call.name),
      call.asksForProof ? 'yes' : '',
      call.unrecorded === null ? 'yes' : `not: ${call.unrecorded}`,
    ]),
  );
  const head = ['call', 'no vault', 'locked', 'kiosk', 'officer', 'once more', 'audit log'];
  const line = head.map(() => '---');
  return [INTRODUCTION, row(head), row(line), ...rows, ''].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Refusals that a call of each kind has to have been answered with, whatever was asked. */
const demanded: Readonly<Record<Who, Partial<Answers>>> = {
  officer: { none: 'locked', locked: 'locked', kiosk: 'officer-only' },
  kiosk: { none: 'locked', locked: 'locked', officer: 'kiosk-only' },
  open: { none: 'locked', locked: 'locked' },
  anyone: {},
};

/** Where what the code says of a call is not what was tried in the browser, one line each. */
export function contradictions(calls: readonly DescribedCall[]): readonly string[] {
  return calls.flatMap(({ name, who }) => {
    const answers = answersTried(name);
    if (!answers) return name === 'connectEngine' ? [] : [`${name} was never tried`];
    return standings
      .filter((standing) => demanded[who][standing] !== undefined)
      .filter((standing) => demanded[who][standing] !== answers[standing])
      .map((standing) => `${name}, ${standing}: ${answers[standing]}`);
  });
}
