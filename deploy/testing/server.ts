import { spawn, type SpawnOptions } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './ask';

/** Milliseconds between two looks whether a server answers. */
const LOOK_MS = 20;

/**
 * Starts a server and waits until it answers.
 *
 * @param health an address that answers as soon as it is there
 * @returns a function that ends it, and waits for that
 * @throws Error with what it said, when it ends instead
 */
export async function startServer(
  program: string,
  args: readonly string[],
  health: string,
  options: Pick<SpawnOptions, 'uid' | 'gid' | 'env'> = {},
): Promise<() => Promise<void>> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let isOver = false;
  const over = new Promise<void>((resolve) =>
    child.on('close', () => {
      isOver = true;
      resolve();
    }),
  );
  const said = text(child.stderr);
  while (!(await ask(health).catch(() => null))) {
    if (isOver) throw new Error(`${program} did not start: ${await said}`);
    await sleep(LOOK_MS);
  }
  return () => {
    child.kill('SIGQUIT');
    return over;
  };
}

/** A port on which nobody listens at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
