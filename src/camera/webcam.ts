import { fail, ok, type Result } from '../domain';
import { readFrames } from './frames';

/**
 * Why there is no picture. Each has its own explanation and way out on the screen.
 *
 * - `insecure-origin`: browsers give cameras to pages over HTTPS or on localhost only.
 * - `denied`: the person, or a policy, said no.
 * - `none`: no camera is connected.
 * - `in-use`: another program holds the camera.
 * - `unplugged`: it was there and went away while running.
 * - `unsupported`: this browser cannot open cameras at all.
 */
export type CameraError =
  'insecure-origin' | 'denied' | 'none' | 'in-use' | 'unplugged' | 'unsupported';

/** An open camera. */
export interface CameraSession {
  /** For a video element: what the person sees of themselves. */
  readonly stream: MediaStream;
  /** The browser's id of the camera in use, to be remembered. */
  readonly deviceId: string;
  /** Gives every new frame to `listener`, which then owns it and has to close it. */
  onFrame(listener: (frame: VideoFrame | ImageBitmap) => void): void;
  /** Called once when the camera goes away by itself. */
  onUnplugged(listener: () => void): void;
  /** Turns the camera off. */
  close(): void;
}

/**
 * Asked of the camera; it gives the nearest it can. 640 pixels are enough for a face at arm's length, and half the pixels of 720p
 * halve the time to read a frame.
 */
const WANTED = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } };

/** Opens the given camera, or, when it is not there, the one that faces the person. */
export async function openCamera(
  deviceId: string | null,
): Promise<Result<CameraSession, CameraError>> {
  if (!window.isSecureContext) return fail('insecure-origin');
  // Undefined on old browsers, whatever the type says.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices?.getUserMedia) return fail('unsupported');
  try {
    return ok(session(await openStream(devices, deviceId)));
  } catch (cause) {
    return fail(explain(cause));
  }
}

async function openStream(devices: MediaDevices, deviceId: string | null): Promise<MediaStream> {
  const anyFacing = { video: { ...WANTED, facingMode: 'user' }, audio: false };
  if (deviceId === null) return devices.getUserMedia(anyFacing);
  try {
    // Exactly: as a mere wish, the device weighs no more than its frame rate, and browsers open another one.
    return await devices.getUserMedia({
      video: { ...WANTED, deviceId: { exact: deviceId } },
      audio: false,
    });
  } catch (cause) {
    if (!(cause instanceof Error && cause.name === 'OverconstrainedError')) throw cause;
    return devices.getUserMedia(anyFacing);
  }
}

function session(stream: MediaStream): CameraSession {
  const track = stream.getVideoTracks()[0];
  if (!track) throw new Error('the browser gave a camera without a video track');
  const stops: (() => void)[] = [() => track.stop()];
  return {
    stream,
    deviceId: track.getSettings().deviceId ?? '',
    onFrame: (listener) => {
      stops.push(readFrames(stream, track, listener));
    },
    onUnplugged: (listener) => track.addEventListener('ended', listener, { once: true }),
    close: () => stops.forEach((stop) => stop()),
  };
}

/** Maps what getUserMedia rejects with (W3C Media Capture and Streams, section 10.6) to what a person can do about it. */
function explain(cause: unknown): CameraError {
  const name = cause instanceof Error ? cause.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    default:
      return 'unsupported';
  }
}
