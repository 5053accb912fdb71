import { readdirSync, readFileSync } from 'node:fs';

/** Bytes in a kibibyte, in which Linux counts memory. */
const KIB = 1024;

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

/** What runs on this machine; nothing on one without `/proc`. */
function processes(): readonly Process[] {
  return readNames('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const command = read(`/proc/${name}/cmdline`)?.replaceAll('\0', ' ');
      // The name of a program, in parentheses, may hold anything.
      const [, parent] = /^.*\) \S (\d+)/s.exec(read(`/proc/${name}/stat`) ?? '') ?? [];
      return command && parent ? [{ id: Number(name), parent: Number(parent), command }] : [];
    });
}

/** Those of the browser with this profile, and of it alone. @param type as Chromium calls it: `renderer`, `gpu-process` */
function processesOf(profile: string, type: string): readonly number[] {
  const all = processes();
  const ours = new Set(
    all.filter(({ command }) => command.includes(`--user-data-dir=${profile}`)).map(({ id }) => id),
  );
  // Renderers are children of a process from which they are forked.
  for (let before = -1; before !== ours.size;) {
    before = ours.size;
    for (const { id, parent } of all) if (ours.has(parent)) ours.add(id);
  }
  return all
    .filter(({ id, command }) => ours.has(id) && command.includes(`--type=${type}`))
    .map(({ id }) => id);
}

/** The processes that draw for a browser. @param profile folder in which its profile lies */
export function gpuProcesses(profile: string): readonly number[] {
  return processesOf(profile, 'gpu-process');
}

/** Ends processes at once, without asking them. */
export function killProcesses(ids: readonly number[]): void {
  if (ids.length === 0) throw new Error('there is no such process');
  for (const id of ids) process.kill(id, 'SIGKILL');
}

/**
 * Memory of all pages and workers of a browser, in bytes: what its processes have written, and no files; what they share counts in equal parts (`Pss_Anon`
 * and `Pss_Shmem` of `proc(5)`).
 *
 * @returns `null` where the system does not tell
 */
export function memoryOf(profile: string): number | null {
  const sizes = processesOf(profile, 'renderer').flatMap((id) => {
    const rollup = read(`/proc/${String(id)}/smaps_rollup`) ?? '';
    return [...rollup.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB$/gm)].map(
      ([, kib]) => Number(kib) * KIB,
    );
  });
  return sizes.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) : null;
}

/** A process may end while it is looked at. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
