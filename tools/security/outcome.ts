/** What came of one check. `not-run`: it could not be made, for example offline, and says nothing about what it would have found. */
export interface Outcome {
  readonly check: string;
  readonly status: 'passed' | 'failed' | 'not-run';
  /** In one sentence: what was looked at, what was found, or why it could not be made. */
  readonly why: string;
  /** Every finding, one line each. Never the secret or the value itself. */
  readonly findings?: readonly string[];
}

/** A check of `npm run security`. It never throws for what it finds; a throw is a fault of the check and counts as failed. */
export interface Check {
  readonly name: string;
  readonly run: () => Promise<Outcome> | Outcome;
}

/** An outcome by what was found: passed with nothing, failed with anything. @param looked what was looked at, for the table */
export function byFindings(check: string, looked: string, findings: readonly string[]): Outcome {
  if (findings.length === 0) return { check, status: 'passed', why: looked };
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  return { check, status: 'failed', why: `${count} (${looked})`, findings };
}

/** Makes a check; one that breaks has failed, because it shows nothing. */
export async function outcomeOf({ name, run }: Check): Promise<Outcome> {
  try {
    return await run();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { check: name, status: 'failed', why: `the check itself broke: ${reason}` };
  }
}
