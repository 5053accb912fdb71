import { createTokenBucket } from '../bridge';
import { KIOSK_WRITING } from './limits';
import type { Session } from './office';
import type { Handler } from './roles';
import { createTurns } from './turns';

/**
 * Slows down what is written at a kiosk, one after the other and in order: nothing of it is lost, and nobody who stands there taps or shows their face so fast. Officers are not held up.
 *
 * @param session the open vault, asked for anew at each call
 */
export function createKioskPace(session: () => Pick<Session, 'role'> | null) {
  const bucket = createTokenBucket(KIOSK_WRITING);
  const inLine = createTurns();

  async function token(): Promise<void> {
    for (let millis = bucket.take(); millis > 0; millis = bucket.take())
      await new Promise((resolve) => setTimeout(resolve, millis));
  }

  return <Request, Reply>(handler: Handler<Request, Reply>): Handler<Request, Reply> => ({
    ...handler,
    async handle(request) {
      if (session()?.role === 'kiosk') await inLine(token);
      return handler.handle(request);
    },
  });
}
