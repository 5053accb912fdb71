/** Bits a second of the LCUS-1 USB relay (CH340). */
export const BAUD_RATE = 9600;

const START = 0xa0;
const RELAY = 0x01;

/** The message that switches an LCUS-1's one relay: start, number, state, and the low byte of their sum. */
export function switching(on: boolean): Uint8Array<ArrayBuffer> {
  const message = [START, RELAY, on ? 1 : 0];
  const sum = message.reduce((total, byte) => total + byte, 0);
  return Uint8Array.from([...message, sum & 0xff]);
}
