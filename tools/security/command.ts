import { spawn } from 'node:child_process';
import { z } from 'zod';

/** What a command said until it ended. */
export interface Ended {
  /** `null`: it could not be started, or a signal ended it. */
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

interface Asked {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What it reads from its standard input. */
  readonly input?: string;
}

/** Runs a command to its end, without showing what it prints. Does not fail: a command that cannot be started ends with `null`. */
export function run(command: string, args: readonly string[], asked: Asked): Promise<Ended> {
  const child = spawn(command, args, {
    cwd: asked.cwd,
    env: asked.env ?? process.env,
    stdio: ['pipe', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A command that ends before it has read everything is judged by how it ended, not by the broken pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(asked.input ?? '');
  return new Promise((resolve) => {
    const end = (status: number | null) =>
      resolve({
        status,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString(),
      });
    child.on('error', () => end(null));
    child.on('close', end);
  });
}

const NpmError = z.object({
  message: z.string().optional(),
  error: z.object({ summary: z.string() }).optional(),
});

/** Characters of an error that are told: enough to see whether it is the network. */
const MOST_TOLD = 120;

/** Why npm could not ask its registry, as it printed it instead of a report. */
export function npmErrorIn(json: unknown): string {
  const { message, error } = NpmError.safeParse(json).data ?? {};
  const said = message ?? error?.summary ?? '';
  return (said || 'npm said nothing').slice(0, MOST_TOLD);
}

/** Reads JSON that a command printed. @returns `undefined` where it is none */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
