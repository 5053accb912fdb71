import type { Result } from '../domain';
import type { SignalConfig } from './config';
import { surroundings, tellEmbedder } from './embedder';
import { createRelay, type FindPort, type RelayError } from './relay';
import { allowedPort } from './serial';
import { signalOf, type DoorNews } from './signal';

/** The channel on which other pages of this origin, in this browser, hear of the door. */
export const CHANNEL = 'countenance.door';

/** Where a door's events go, beside the vault's books. */
export interface DoorSignals {
  /**
   * Tells what has happened, and opens the door for an `entry`.
   *
   * @param kiosk its name, as an officer gave it
   * @returns what came of opening the door, or `null` where there is none to open
   */
  tell(news: DoorNews, kiosk: string): Promise<Result<null, RelayError> | null>;
  /** Closes door and channel. */
  end(): void;
}

/** Opens the ways to other systems. A door that was left open, because the device went off, is closed at once. */
export function openDoorSignals(
  { origins, names, relay: wanted }: SignalConfig,
  findPort: FindPort = allowedPort,
): DoorSignals {
  const channel = new BroadcastChannel(CHANNEL);
  const relay = wanted && createRelay(findPort);
  void relay?.close();
  return {
    async tell(news, kiosk) {
      const signal = signalOf(news, kiosk, names);
      channel.postMessage(signal);
      tellEmbedder(signal, origins, surroundings());
      return relay && news.kind === 'entry' ? relay.open(wanted.pulseMillis) : null;
    },
    end() {
      channel.close();
      void relay?.close();
    },
  };
}
