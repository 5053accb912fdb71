import { z } from 'zod';
import { AuditEntry, AuditHeader, Sha256, Signature, PublicKey, type BrokenEntry } from '../domain';
import { canonical, isSignedBy } from '../receipts';
import { fromHex, isSame, toHex, type Bytes } from './bytes';
import { leafOf, linkOf, type Position } from './chain';

/**
 * An exported log: JSON Lines. The first line says where the log begins, how many entries follow and what the hash of the last one is, signed by
 * the vault. Each further line is an entry with its hash, signed as well, so that a whole file that somebody has calculated anew still tells which
 * line was not the vault's.
 */
const Line = z.strictObject({
  seq: z.int().positive(),
  /** `null` where the vault itself could not read it any more. */
  entry: AuditEntry.nullable(),
  /** The hash of what the entry says. */
  leaf: Sha256,
  /** The hash of the entry in its place: SHA-256 over its number, the hash of the entry before it, and `leaf`. */
  hash: Sha256,
  signature: Signature,
});

const Head = AuditHeader.extend({ vault: PublicKey, signature: Signature });

/** An entry, as the vault gives it out. */
export interface Exported {
  readonly seq: number;
  readonly leaf: Bytes;
  readonly link: Bytes;
  readonly entry: AuditEntry | null;
}

/** Signs as the vault. */
export interface Signing {
  readonly vault: PublicKey;
  readonly sign: (bytes: Bytes) => Promise<Signature>;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The first line of what is signed says what it is, so that no signature of one thing can pass for one of another. */
function headBytes(header: Omit<z.infer<typeof Head>, 'signature'>): Bytes {
  return utf8(`countenance audit export 1\n${canonical(header)}`);
}

function lineBytes(seq: number, hash: Sha256): Bytes {
  return utf8(`countenance audit line 1\n${seq}\n${hash}`);
}

/** Writes a log as a file. @param base the place before its first entry */
export async function writeFile(
  base: Pick<Position, 'seq' | 'hash'>,
  entries: readonly Exported[],
  exportedAt: AuditHeader['exportedAt'],
  { vault, sign }: Signing,
): Promise<string> {
  const header = {
    format: 'countenance-audit' as const,
    version: 1 as const,
    exportedAt,
    base: { seq: base.seq, hash: Sha256.parse(toHex(base.hash)) },
    count: entries.length,
    head: Sha256.parse(toHex(entries.at(-1)?.link ?? base.hash)),
    vault,
  };
  const lines = [canonical({ ...header, signature: await sign(headBytes(header)) })];
  for (const { seq, entry, leaf, link } of entries) {
    const hash = Sha256.parse(toHex(link));
    const signature = await sign(lineBytes(seq, hash));
    lines.push(canonical({ seq, entry, leaf: toHex(leaf), hash, signature }));
  }
  return `${lines.join('\n')}\n`;
}

/** What a file was found to be. */
export type FileCheck =
  /** Not an exported log. */
  | { readonly kind: 'not-a-log' }
  /** Signed by another vault than the one expected. */
  | { readonly kind: 'other-key'; readonly vault: PublicKey }
  /** The first line is not what the vault signed, so nothing is known of how long the log has to be. */
  | { readonly kind: 'header-altered' }
  | { readonly kind: 'broken'; readonly first: BrokenEntry; readonly header: AuditHeader }
  | { readonly kind: 'whole'; readonly header: AuditHeader; readonly vault: PublicKey };

/** Checks an exported log without the vault and without any network. @param expected the vault's key, as the organisation publishes it */
export async function checkFile(text: string, expected?: PublicKey): Promise<FileCheck> {
  const [first = '', ...rest] = text.replace(/\n$/, '').split('\n');
  const head = Head.safeParse(parsed(first));
  if (!head.success) return { kind: 'not-a-log' };
  const { signature, ...header } = head.data;
  const { vault } = header;
  if (expected && expected !== vault) return { kind: 'other-key', vault };
  if (!(await isSignedBy(vault, signature, headBytes(header)))) return { kind: 'header-altered' };
  const broken = await firstBrokenLine(rest, head.data);
  return broken ? { kind: 'broken', first: broken, header } : { kind: 'whole', header, vault };
}

async function firstBrokenLine(
  lines: readonly string[],
  { base, count, head, vault }: z.infer<typeof Head>,
): Promise<BrokenEntry | null> {
  let prev = fromHex(base.hash);
  for (const [at, text] of lines.entries()) {
    const seq = base.seq + at + 1;
    if (at >= count) return { seq, fault: 'beyond-end' };
    const line = Line.safeParse(parsed(text));
    if (!line.success) return { seq, fault: 'altered' };
    const { entry, leaf, hash, signature } = line.data;
    // A later entry in its place: the one that belongs here is gone.
    if (line.data.seq > seq) return { seq, fault: 'missing' };
    const link = linkOf({ seq, prev, leaf: fromHex(leaf) });
    const isWhole =
      line.data.seq === seq &&
      isSame(link, fromHex(hash)) &&
      (entry === null || isSame(leafOf(entry), fromHex(leaf))) &&
      (await isSignedBy(vault, signature, lineBytes(seq, hash)));
    if (!isWhole) return { seq, fault: 'altered' };
    if (entry === null) return { seq, fault: 'unreadable' };
    prev = link;
  }
  if (lines.length < count) return { seq: base.seq + lines.length + 1, fault: 'missing' };
  return toHex(prev) === head ? null : { seq: base.seq + count, fault: 'altered' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
