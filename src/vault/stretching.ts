import { createTokenBucket } from '../bridge';
import { fail, type Result } from '../domain';
import { STRETCHING } from './limits';
import type { MustWait, NewWay, Opener } from './protocol';
import type { Handler } from './roles';

/**
 * Limits the calls that stretch passphrases (Argon2id, and scrypt for `age` files), whoever makes them and whether they are right or wrong: a call that finds no token is told how long to
 * wait, and nothing is looked at. Passkeys, recovery codes and the key of a kiosk are not stretched, and never wait here.
 *
 * @param now milliseconds on a clock that only goes forward
 */
export function createStretchingLimit(now?: () => number) {
  const bucket = createTokenBucket(STRETCHING, now && { now });
  /** @param passphrases how many a request has to have stretched */
  return <Request, T, E>(
    handler: Handler<Request, Result<T, E>>,
    passphrases: (request: Request) => number,
  ): Handler<Request, Result<T, E | MustWait>> => ({
    ...handler,
    handle(request) {
      const cost = passphrases(request);
      const waitMillis = cost > 0 ? bucket.take(cost) : 0;
      return waitMillis > 0
        ? Promise.resolve(fail<MustWait>({ kind: 'wait', waitMillis }))
        : handler.handle(request);
    },
  });
}

/** What has to be stretched of something that is shown, chosen, or locks a file. */
export function passphrasesIn({
  kind,
}: {
  readonly kind: Opener['kind'] | NewWay['kind'] | 'none' | 'recipients' | 'identity';
}): number {
  return kind === 'passphrase' || kind === 'kiosk-passphrase' ? 1 : 0;
}
