/**
 * `npm run check-receipt -- receipt.json [--key KEY] [--notice notice.json]`: checks a consent receipt, or the text of its QR code, without
 * any network. Ends with 0 when it is genuine, 1 when it is refused, 2 when there was nothing to check.
 */
import { parseArgs } from 'node:util';
import { fail, ok } from '../src/domain';
import { checkReceipt, type Expected } from '../src/receipts';
import { EXIT, readJson, readKey, typed, type Read } from './arguments';
import { genuineWords, refusalWords } from './receipt-words';

const USAGE = `Usage: npm run check-receipt -- FILE [--key KEY] [--notice FILE]
  FILE      a receipt (JSON), or the text of its QR code
  --key     the vault's key, as the organisation publishes it
  --notice  the notice that was shown (JSON)`;

function readWords(): Read<{
  readonly path: string;
  readonly key?: string;
  readonly notice?: string;
}> {
  const options = { key: { type: 'string' }, notice: { type: 'string' } } as const;
  try {
    const { positionals, values } = parseArgs({ args: typed(), options, allowPositionals: true });
    const [path, ...more] = positionals;
    return path !== undefined && more.length === 0 ? ok({ path, ...values }) : fail(USAGE);
  } catch {
    return fail(USAGE);
  }
}

/** What was typed, read. */
function readArguments(): Read<{ readonly receipt: unknown; readonly expected: Expected }> {
  const words = readWords();
  if (!words.ok) return words;
  const receipt = readJson(words.value.path);
  if (!receipt.ok) return receipt;
  const key = words.value.key === undefined ? null : readKey(words.value.key);
  if (key?.ok === false) return key;
  const notice = words.value.notice === undefined ? null : readJson(words.value.notice);
  if (notice?.ok === false) return notice;
  return ok({
    receipt: receipt.value,
    expected: { ...(key && { vault: key.value }), ...(notice && { notice: notice.value }) },
  });
}

async function main(): Promise<number> {
  const read = readArguments();
  if (!read.ok) {
    console.error(read.error);
    return EXIT.nothingChecked;
  }
  const { receipt, expected } = read.value;
  const checked = await checkReceipt(receipt, expected);
  if (!checked.ok) {
    console.log(refusalWords(checked.error));
    return EXIT.refused;
  }
  const known = { key: expected.vault !== undefined, notice: expected.notice !== undefined };
  console.log(genuineWords(checked.value, known).join('\n').trimEnd());
  return EXIT.genuine;
}

process.exitCode = await main();
