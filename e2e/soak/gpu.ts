/** Arguments of a browser with a graphics card in software, so that there is one to lose. */
export const SOFTWARE_GPU = [
  '--enable-unsafe-swiftshader',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
];

/**
 * Runs first in workers, so that the engine takes that card for a good one: time in which it computes counts as none, and nothing is too late. The
 * arithmetic, and the loss, are real.
 */
export const SEEMINGLY_FAST = `{
  const now = performance.now.bind(performance);
  let spared = 0;
  let since = null;
  performance.now = () => (since ?? now()) - spared;
  const { submit } = GPUQueue.prototype;
  GPUQueue.prototype.submit = function (...parts) {
    since ??= now();
    return submit.apply(this, parts);
  };
  const { mapAsync } = GPUBuffer.prototype;
  GPUBuffer.prototype.mapAsync = function (...parts) {
    return mapAsync.apply(this, parts).finally(() => {
      if (since !== null) spared += now() - since;
      since = null;
    });
  };
  const later = setTimeout;
  globalThis.setTimeout = (work, millis, ...parts) => later(work, millis * 20, ...parts);
}
`;
