type FrameListener = (frame: VideoFrame | ImageBitmap) => void;

/**
 * Reads frames off a camera track: as `VideoFrame`s where the browser has `MediaStreamTrackProcessor`, else as bitmaps of a hidden
 * video element at each `requestVideoFrameCallback`.
 *
 * @returns a function that stops reading
 */
export function readFrames(
  stream: MediaStream,
  track: MediaStreamTrack,
  listener: FrameListener,
): () => void {
  return typeof MediaStreamTrackProcessor === 'undefined'
    ? readFromVideo(stream, listener)
    : readFromTrack(track, listener);
}

/**
 * How long to wait for a last frame when reading stops, in milliseconds: a busy machine takes a second for one; a camera that gives none by then is frozen. Ending the
 * track at once was tried, and loses frames as well.
 */
const LAST_FRAME_MS = 3000;

function readFromTrack(track: MediaStreamTrack, listener: FrameListener): () => void {
  // A clone, because cancelling ends the track, and the video element still shows the original.
  const own = track.clone() as MediaStreamVideoTrack;
  const reader = new MediaStreamTrackProcessor({ track: own }).readable.getReader();
  let running = true;
  function end() {
    reader.cancel().catch(() => undefined);
    own.stop();
  }
  async function read() {
    while (running) {
      const { value, done } = await reader.read();
      if (done) return;
      if (running) listener(value);
      else value.close();
    }
  }
  // A stream that fails is one whose camera has gone, which the track tells by itself.
  void read()
    .catch(() => undefined)
    .finally(end);
  return () => {
    running = false;
    // The reading ends by itself with the next frame. Cancelled between two frames, Chromium loses the one that is on its way, and its
    // memory with it until the next garbage collection.
    setTimeout(end, LAST_FRAME_MS);
  };
}

function readFromVideo(stream: MediaStream, listener: FrameListener): () => void {
  const video = document.createElement('video');
  video.srcObject = stream;
  video.muted = true;
  video.playsInline = true;
  let running = true;
  const next = () => video.requestVideoFrameCallback(() => void take());
  async function take() {
    if (!running) return;
    try {
      const bitmap = await createImageBitmap(video);
      if (running) listener(bitmap);
      else bitmap.close();
    } catch {
      // A frame that was gone before it could be read; the next one comes.
    }
    next();
  }
  next();
  // Refused when the camera is turned off before it began to play.
  video.play().catch(() => undefined);
  return () => {
    running = false;
    video.pause();
    video.srcObject = null;
  };
}
