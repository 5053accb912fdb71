import { z } from 'zod';
import { ok, type Result, STRANGERS, type Strangers } from '../../domain';
import { missesBy, surenessIn, type Calibration, type GallerySize } from '../gallery';
import type { MatchKeys } from '../keys';
import { type Outlook, type StorageFailed, type SurenessList } from '../protocol';
import type { Step, Store } from '../store';
import { calibrationIn } from './model-in-use';
import { decodeJson, encodeJson } from './records';
import { sizeOf, type OfficerSession, type Session } from './session';
import { openSingle, sealSingle } from './singles';

/** Under the match key: kiosks decide by it. */
const Setting = z.strictObject({ strangers: z.literal(STRANGERS.choices) });

/** Writes how sure the app has to be. */
export function sealStrangers(match: MatchKeys, strangers: Strangers): Promise<Step> {
  return sealSingle(match, 'sureness', encodeJson({ strangers }));
}

/** Reads how sure the app has to be. What was never set, or is damaged, is the standard. */
export async function loadStrangers(
  match: MatchKeys,
  store: Store,
): Promise<Result<{ readonly strangers: Strangers; readonly damaged: number }, StorageFailed>> {
  const read = await openSingle(match, 'sureness', store);
  if (!read.ok) return read;
  const bytes = read.value === 'damaged' ? null : read.value;
  const setting = bytes && decodeJson(Setting, bytes);
  const damaged = setting || read.value === null ? 0 : 1;
  return ok({ strangers: setting?.strangers ?? STRANGERS.presets.standard, damaged });
}

/** Takes the setting that is on the disk into the session, or that of the kiosk which it is. @returns how many records of it are damaged */
export async function readStrangers(
  session: Session,
  store: Store,
): Promise<Result<number, StorageFailed>> {
  const loaded = await loadStrangers(session.match, store);
  if (!loaded.ok) return loaded;
  const own = session.role === 'kiosk' ? session.kiosk?.strangers : null;
  session.strangers = own ?? loaded.value.strangers;
  return ok(loaded.value.damaged);
}

/** How sure the app is set to be, and what each setting would come to with everybody who is enrolled now. */
export function readSureness(session: OfficerSession): SurenessList {
  const size = sizeOf(session);
  const calibration = calibrationIn(session);
  const { people, photos, strangers } = calibration;
  return {
    chosen: session.strangers,
    people: size.people,
    outlooks: STRANGERS.choices.map((choice) => outlookOf(choice, size, calibration)),
    measured: {
      people,
      photos,
      comparisons: strangers.comparisons,
      oneIn: strangers.table.at(-1)?.oneIn ?? 1,
    },
  };
}

function outlookOf(strangers: Strangers, size: GallerySize, calibration: Calibration): Outlook {
  const sureness = surenessIn(size, strangers, calibration);
  const { missed: part, low, high } = missesBy(sureness, calibration);
  const isReached = sureness.score <= 1;
  return {
    strangers,
    oneIn: sureness.oneIn,
    isMeasured: sureness.isMeasured,
    missed: isReached ? { part, low, high } : null,
  };
}

/** Sets how sure the app has to be, from the next look on. */
export async function setSureness(
  session: OfficerSession,
  store: Store,
  strangers: Strangers,
): Promise<Result<null, StorageFailed>> {
  const { vaultId, match } = session;
  const stored = await store.commit(vaultId, [await sealStrangers(match, strangers)]);
  if (stored.ok) session.strangers = strangers;
  return stored;
}
