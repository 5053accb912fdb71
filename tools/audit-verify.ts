/**
 * `npm run audit:verify -- log.jsonl [--key KEY]`: checks an exported audit log without the vault and without any network. Ends with 0 when it is
 * whole, 1 when it is refused, 2 when there was nothing to check.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkFile, type FileCheck } from '../src/audit';
import { fail, ok, PublicKey, type AuditFault, type AuditHeader, type Result } from '../src/domain';
import { quoted } from './words';

const USAGE = `Usage: npm run audit:verify -- FILE [--key KEY]
  FILE   an audit log as the app exported it (JSON Lines)
  --key  the vault's key, as the organisation publishes it`;

const EXIT = { whole: 0, refused: 1, nothingChecked: 2 } as const;

/** What is wrong with an entry, for whoever reads it in a terminal. */
const faultWords: Record<AuditFault, string> = {
  missing: 'is missing: it was left out, or the log was cut off before it',
  altered: 'is not what the vault wrote in this place',
  'beyond-end': 'stands behind the end of the log that the vault signed',
  unreadable: 'could not be read any more by the vault itself',
  'end-lost': 'comes after a place where the log had lost its end',
};

/** What was typed; `--key` and its key in one word, for a key may begin with a hyphen and would pass for an option. */
function typed(): string[] {
  const words = process.argv.slice(2);
  const at = words.indexOf('--key');
  return at < 0 ? words : words.toSpliced(at, 2, `--key=${words[at + 1] ?? ''}`);
}

interface Asked {
  readonly text: string;
  readonly key?: PublicKey;
}

function readArguments(): Result<Asked, string> {
  try {
    const options = { key: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args: typed(), options, allowPositionals: true });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return fail(USAGE);
    const key = values.key === undefined ? null : PublicKey.safeParse(values.key.trim());
    if (key?.success === false)
      return fail('--key takes the 43 letters, digits, "-" and "_" of a key.');
    const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
    return ok({ text, ...(key && { key: key.data }) });
  } catch (error) {
    const isFile = error instanceof Error && 'path' in error;
    return fail(isFile ? `${quoted(String(error.path))} cannot be read.` : USAGE);
  }
}

function about({ base, count, exportedAt }: AuditHeader): string {
  const range = count === 0 ? 'no entries' : `entries ${base.seq + 1} to ${base.seq + count}`;
  return `${range}, exported at ${new Date(exportedAt).toISOString()}`;
}

function words(check: FileCheck, isKeyKnown: boolean): string {
  switch (check.kind) {
    case 'not-a-log':
      return 'REFUSED: this is not an exported audit log.';
    case 'other-key':
      return `REFUSED: another vault signed this log, with the key ${check.vault}`;
    case 'header-altered':
      return 'REFUSED: the first line is not what the vault signed, so nothing tells how long the log has to be.';
    case 'broken':
      return `REFUSED (${about(check.header)}): the first broken entry is number ${check.first.seq}. It ${faultWords[check.first.fault]}.`;
    case 'whole':
      return [
        `WHOLE: ${about(check.header)}. None was altered, left out, moved or added.`,
        `Signed with the key ${check.vault}`,
        ...(isKeyKnown ? [] : ['Anybody can sign a log: compare this key with the published one.']),
      ].join('\n');
  }
}

const asked = readArguments();
if (asked.ok) {
  const { text, key } = asked.value;
  const check = await checkFile(text, key);
  console.log(words(check, key !== undefined));
  process.exitCode = check.kind === 'whole' ? EXIT.whole : EXIT.refused;
} else {
  console.error(asked.error);
  process.exitCode = EXIT.nothingChecked;
}
