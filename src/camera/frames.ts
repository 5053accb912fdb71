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

function readFromTrack(track: MediaStreamTrack, listener: FrameListener): () => void {
  // A clone, because it is ended to end the reading, and the video element still shows the original.
  const own = track.clone() as MediaStreamVideoTrack;
  const reader = new MediaStreamTrackProcessor({ track: own }).readable.getReader();
  let running = true;
  async function read() {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      if (running) listener(value);
      else value.close();
    }
  }
  // A stream that fails is one whose camera has gone, which the track tells by itself.
  void read()
    .catch(() => undefined)
    .finally(() => own.stop());
  return () => {
    running = false;
    // Ending the track ends the stream after the frames that are on their way. Cancelling it instead, Chromium loses such a frame, and its memory with it until the
    // next garbage collection.
    own.stop();
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
