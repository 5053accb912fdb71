/**
 * `npm run check-erasure -- certificate.json [--key KEY]`: checks the certificate of an erasure without any network. Ends with 0 when it is
 * genuine, 1 when it is refused, 2 when there was nothing to check.
 */
import { parseArgs } from 'node:util';
import { fail, ok, type PublicKey } from '../src/domain';
import { checkCertificate } from '../src/receipts';
import { EXIT, readJson, readKey, typed, type Read } from './arguments';
import { certificateRefusal, certificateWords } from './erasure-words';

const USAGE = `Usage: npm run check-erasure -- FILE [--key KEY]
  FILE   the certificate of an erasure (JSON)
  --key  the vault's key, as the organisation publishes it`;

function readWords(): Read<{ readonly path: string; readonly key?: string }> {
  const options = { key: { type: 'string' } } as const;
  try {
    const { positionals, values } = parseArgs({ args: typed(), options, allowPositionals: true });
    const [path, ...more] = positionals;
    return path !== undefined && more.length === 0 ? ok({ path, ...values }) : fail(USAGE);
  } catch {
    return fail(USAGE);
  }
}

/** What was typed, read. */
function readArguments(): Read<{ readonly json: unknown; readonly vault: PublicKey | null }> {
  const words = readWords();
  if (!words.ok) return words;
  const json = readJson(words.value.path);
  if (!json.ok) return json;
  const key = words.value.key === undefined ? ok(null) : readKey(words.value.key);
  return key.ok ? ok({ json: json.value, vault: key.value }) : key;
}

async function main(): Promise<number> {
  const read = readArguments();
  if (!read.ok) {
    console.error(read.error);
    return EXIT.nothingChecked;
  }
  const { json, vault } = read.value;
  const checked = await checkCertificate(json, vault ? { vault } : {});
  if (!checked.ok) {
    console.log(certificateRefusal(checked.error));
    return EXIT.refused;
  }
  console.log(
    certificateWords(checked.value, vault !== null)
      .join('\n')
      .trimEnd(),
  );
  return EXIT.genuine;
}

process.exitCode = await main();
