import { z } from 'zod';

/** A camera that a person can choose. */
export interface CameraChoice {
  readonly deviceId: string;
  /** The browser's name for it; empty until the person has allowed the camera once. */
  readonly label: string;
}

/** Where the choice is kept on this device. A device id is random per site and says nothing about the person. */
const STORAGE_KEY = 'countenance.camera';

/** The connected cameras. */
export async function listCameras(): Promise<readonly CameraChoice[]> {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  // Refused by some browsers before a camera was allowed; there is nothing to choose from then.
  const all = (await devices?.enumerateDevices().catch(() => [])) ?? [];
  return all
    .filter((device) => device.kind === 'videoinput')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

/** Calls `listener` whenever a camera is plugged in or out. @returns a function that stops listening */
export function onCamerasChange(listener: () => void): () => void {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  devices?.addEventListener('devicechange', listener);
  return () => devices?.removeEventListener('devicechange', listener);
}

/** Characters of a camera's id, at most: browsers give 64. */
const ID_LENGTH = 256;

const DeviceId = z.string().min(1).max(ID_LENGTH);

/** The camera chosen last on this device, or `null`. */
export function rememberedCamera(): string | null {
  try {
    return DeviceId.safeParse(localStorage.getItem(STORAGE_KEY)).data ?? null;
  } catch {
    // Site data is blocked: every visit begins with the camera that the browser gives.
    return null;
  }
}

/** Remembers a choice for the next visit. */
export function rememberCamera(deviceId: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, deviceId);
  } catch {
    // As said above.
  }
}
