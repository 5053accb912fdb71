import type { Outcome } from './outcome';

const words = { passed: 'passed', failed: 'FAILED', 'not-run': 'not run' } as const;

/** Findings shown of each check; with more of them, fixing the first ones comes first. */
const MOST_SHOWN = 20;

/** The one table of all checks, what was found below it, and the totals. What was not run counts as neither passed nor failed. */
export function summary(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map(({ check }) => check.length));
  const rows = outcomes.map(
    ({ check, status, why }) =>
      `${check.padEnd(width)}  ${words[status].padEnd(words['not-run'].length)}  ${oneLine(why)}`,
  );
  const count = (status: Outcome['status']) =>
    outcomes.filter((outcome) => outcome.status === status).length;
  return [
    ...rows,
    ...outcomes.flatMap(details),
    '',
    `${count('passed')} passed, ${count('failed')} failed, ${count('not-run')} not run`,
  ].join('\n');
}

function details({ check, findings = [] }: Outcome): readonly string[] {
  if (findings.length === 0) return [];
  const left = findings.length - MOST_SHOWN;
  return [
    '',
    `${check}:`,
    ...findings.slice(0, MOST_SHOWN).map((finding) => `  ${oneLine(finding)}`),
    ...(left > 0 ? [`  and ${left} more`] : []),
  ];
}

/** Advisories and packages name themselves: nothing of theirs may move the cursor or start a line that looks like ours. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
}

/** What the command ends with: 1 as soon as anything failed. What could not be run is said, and fails nothing. */
export function exitCode(outcomes: readonly Outcome[]): 0 | 1 {
  return outcomes.some(({ status }) => status === 'failed') ? 1 : 0;
}
