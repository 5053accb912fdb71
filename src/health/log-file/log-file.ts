import { create } from 'zustand';
import { healthState, type Health } from '../store';
import { append } from './append';
import { askToWrite, keepHandle, keptHandle, mayWrite, type Handle } from './handle';
import { firstLine, linesOf, type LogLine } from './lines';

/**
 * Whether a file on this device hears what goes wrong at this kiosk.
 *
 * - `unsupported`: this browser gives pages no files (File System Access is in Chromium on desktops).
 * - `not-allowed`: a file was chosen, and the browser wants an officer to allow it once more.
 * - `failed`: it could not be written to; `reason` is the browser's name for why. It is tried again with the next line.
 */
export type LogFile =
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'off' }
  | { readonly kind: 'on'; readonly name: string }
  | { readonly kind: 'not-allowed'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** Not in TypeScript's library yet. */
interface WithPicker {
  showSaveFilePicker(options: { readonly suggestedName: string }): Promise<Handle>;
}

/** Lines that wait for a file that cannot be written to, at most; the oldest go first. */
const MOST_WAITING = 1000;

/** The state of the log file; screens read it with `useLogFile`. */
export const useLogFile = create<LogFile>()(() =>
  picker() ? { kind: 'off' } : { kind: 'unsupported' },
);

let file: Handle | null = null;
let waiting: readonly LogLine[] = [];
let writing = false;

/** Goes on with the file that was chosen before, and follows what happens from now on. Call once. */
export async function followLogFile(): Promise<void> {
  healthState.subscribe((after, before) => tell(linesOf(before, after, Date.now())));
  if (!picker()) return;
  // Where site data is blocked nothing was kept.
  const kept = await keptHandle().catch(() => null);
  if (kept && !file) await begin(kept);
}

/** Lets an officer choose the file; to be called when they press a button. */
export async function chooseLogFile(): Promise<void> {
  try {
    const chosen = await picker()?.showSaveFilePicker({ suggestedName: 'countenance-kiosk.jsonl' });
    if (!chosen) return;
    await keepHandle(chosen);
    await begin(chosen);
  } catch (cause) {
    // Closed without a choice.
    if (isNamed(cause, 'AbortError')) return;
    useLogFile.setState({ kind: 'failed', name: file?.name ?? '', reason: nameOf(cause) }, true);
  }
}

/** Asks the browser for the file once more; to be called when an officer presses a button. */
export async function allowLogFile(): Promise<void> {
  if (!file || !(await askToWrite(file).catch(() => false))) return;
  useLogFile.setState({ kind: 'on', name: file.name }, true);
  await write();
}

/** Writes no more. The file stays where it is. */
export async function stopLogFile(): Promise<void> {
  file = null;
  waiting = [];
  useLogFile.setState({ kind: 'off' }, true);
  await keepHandle(null).catch(() => undefined);
}

async function begin(handle: Handle): Promise<void> {
  file = handle;
  const { name } = handle;
  const isAllowed = await mayWrite(handle).catch(() => false);
  useLogFile.setState({ kind: isAllowed ? 'on' : 'not-allowed', name }, true);
  tell([firstLine(healthState.getState() satisfies Health, Date.now())]);
}

function tell(lines: readonly LogLine[]): void {
  if (!file || lines.length === 0) return;
  waiting = [...waiting, ...lines].slice(-MOST_WAITING);
  if (useLogFile.getState().kind !== 'not-allowed') void write();
}

/** One after the other: what comes while it writes is written with the next. */
async function write(): Promise<void> {
  if (writing) return;
  writing = true;
  try {
    while (file && waiting.length > 0) {
      const lines = waiting;
      await append(file, lines);
      waiting = waiting.filter((line) => !lines.includes(line));
      if (file) useLogFile.setState({ kind: 'on', name: file.name }, true);
    }
  } catch (cause) {
    if (file) useLogFile.setState(failed(file, cause), true);
  } finally {
    writing = false;
  }
}

function failed({ name }: Handle, cause: unknown): LogFile {
  return isNamed(cause, 'NotAllowedError')
    ? { kind: 'not-allowed', name }
    : { kind: 'failed', name, reason: nameOf(cause) };
}

function isNamed(cause: unknown, name: string): boolean {
  return cause instanceof DOMException && cause.name === name;
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : 'unknown';
}

function picker(): WithPicker | null {
  return 'showSaveFilePicker' in globalThis ? (globalThis as unknown as WithPicker) : null;
}
