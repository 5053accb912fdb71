import type { FindPort, Port } from './relay';

/** The chip of the LCUS-1, by which the browser's list of ports is narrowed down: CH340 by WCH. */
const LCUS_1 = { usbVendorId: 0x1a86, usbProductId: 0x7523 };

/** What is used of `navigator.serial`, which only Chromium on desktops has. */
interface Serial {
  getPorts(): Promise<Port[]>;
  requestPort(options: { filters: readonly (typeof LCUS_1)[] }): Promise<Port>;
}

/** The first port that was allowed here, by an officer or by policy (`SerialAllowUsbDevicesForUrls`). */
export const allowedPort: FindPort = async () => (await serial()?.getPorts())?.[0] ?? null;

/** Lets an officer allow the relay; to be called when they press a button. @returns whether one was chosen */
export async function allowRelay(): Promise<boolean> {
  try {
    await serial()?.requestPort({ filters: [LCUS_1] });
  } catch {
    // Closed without a choice.
    return false;
  }
  return (await allowedPort()) !== null;
}

function serial(): Serial | null {
  const found: unknown = Reflect.get(navigator, 'serial');
  return isSerial(found) ? found : null;
}

function isSerial(found: unknown): found is Serial {
  return typeof found === 'object' && found !== null && 'getPorts' in found;
}
