/** `npm run kills [-- NUMBER]`: the kills of `npm test`, in the number that the promise of docs/threat-model.md was tried with. */
import { spawnSync } from 'node:child_process';

const KILLS = '200';

const { status } = spawnSync('npx', ['playwright', 'test', '--project=kills'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, KILLS: process.argv[2] ?? KILLS },
});
process.exitCode = status ?? 1;
