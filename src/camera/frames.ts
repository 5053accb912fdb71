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
  // A clone, because the processor ends its track when it is cancelled, and the video element still shows the original.
  const own = track.clone() as MediaStreamVideoTrack;
  const reader = new MediaStreamTrackProcessor({ track: own }).readable.getReader();
  let running = true;
  void (async () => {
    while (running) {
      const { value, done } = await reader.read();
      if (done) return;
      if (running) listener(value);
      else value.close();
    }
  })();
  return () => {
    running = false;
    void reader.cancel();
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
    const bitmap = await createImageBitmap(video);
    if (running) listener(bitmap);
    else bitmap.close();
    next();
  }
  next();
  void video.play();
  return () => {
    running = false;
    video.pause();
    video.srcObject = null;
  };
}
