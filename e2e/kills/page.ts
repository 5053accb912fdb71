import type { Opener } from '../../src/vault';
import { startTestVault, type TestVault } from '../../src/vault/testing/engine';
import { draft } from '../../src/vault/testing/notice';
import { change, look, write, type Office } from './office';
import { plant } from './plant';
import { say, value } from './say';
import type { Order } from './words';

/** A page with the real vault worker and nothing else, which does what the test orders and tells it of every acknowledgement. */

type OrderTo<Kind extends Order['kind']> = Extract<Order, { kind: Kind }>;

async function start(): Promise<void> {
  const order = await say({ kind: 'ready' });
  if (order?.kind === 'plant') await plant(order.seed);
  if (order?.kind !== 'create' && order?.kind !== 'open') return;
  const test = await startTestVault();
  test.vault.onEvent((event) => {
    if (event.kind === 'progress' && event.task === 'renewal')
      void say({ kind: 'progress', share: event.done / event.total });
    if (event.kind === 'locked') failed(`locked: ${event.reason}`);
  });
  const office: Office = { seed: order.seed, test, people: new Map() };
  const opened = await (order.kind === 'create'
    ? create(office, order)
    : open(test, order.openers));
  const next = await say({ kind: 'opened', ...opened, found: await look(office) });
  if (next?.kind === 'write') await write(office, next);
  if (next?.kind === 'renew') await renew(test, next);
}

async function create(office: Office, { passphrase, people }: OrderTo<'create'>) {
  const { vault } = office.test;
  value(await vault.create(passphrase));
  await makeCode(office.test, passphrase);
  value(await vault.publishNotice(draft));
  for (let person = 0; person < people; person++) await change(office, { kind: 'enrol', person });
  return { opener: -1, finished: null };
}

async function makeCode({ vault }: TestVault, passphrase: string): Promise<string> {
  const proof = { kind: 'passphrase', passphrase } as const;
  const { words, ask } = value(await vault.makeRecoveryCode({ proof }));
  const answers = ask.map((at) => words[at - 1] ?? '');
  value(await vault.confirmRecoveryCode({ answers, label: 'Recovery code' }));
  await say({ kind: 'code', words: words.join(' ') });
  return words.join(' ');
}

async function open({ vault }: TestVault, openers: readonly Opener[]) {
  for (const [opener, shown] of openers.entries()) {
    const unlocked = await vault.unlock(shown);
    if (unlocked.ok) return { opener, finished: unlocked.value.finished };
    if (unlocked.error.kind !== 'wrong') {
      const status = JSON.stringify(await vault.status());
      throw new Error(`not opened: ${unlocked.error.kind}, ${status}`);
    }
  }
  throw new Error('none of the ways in opens');
}

async function renew(test: TestVault, { passphrase, next }: OrderTo<'renew'>): Promise<void> {
  const words = await makeCode(test, passphrase);
  await say({ kind: 'renewing' });
  value(await test.vault.renew({ proof: { kind: 'recovery', words }, passphrase: next }));
  await say({ kind: 'renewed' });
}

function failed(reason: unknown): void {
  void say({ kind: 'failed', reason: String(reason) });
}

start().catch(failed);
