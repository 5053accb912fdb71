import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { securityHeadersEverywhere } from './deploy/vite.ts';
import { integrity } from './tools/security/integrity-plugin.ts';

const empty = fileURLToPath(new URL('src/engine/empty.ts', import.meta.url));

const target = 'es2023';

/** Builds the service worker: one file that shares nothing with the pages, because browsers start it without one, and at an address that never changes. */
function serviceWorker(): Plugin {
  let outDir = 'dist';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved({ build: resolved }) {
      outDir = resolved.outDir;
    },
    async closeBundle() {
      const entry = fileURLToPath(new URL('src/sw/sw.ts', import.meta.url));
      const lib = { entry, formats: ['iife' as const], name: 'sw', fileName: () => 'sw.js' };
      const options = { lib, outDir, target, emptyOutDir: false, copyPublicDir: false };
      await build({ configFile: false, logLevel: 'warn', build: options });
    },
  };
}

export default defineConfig({
  plugins: [react(), tailwindcss(), serviceWorker(), securityHeadersEverywhere(), integrity()],
  resolve: {
    // The runtime's WebAssembly is given to it by URL (src/engine/backends.ts) instead of being bundled a second time.
    conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
    alias: {
      // face-landmarks-detection imports both statically for a runtime that we do not use and that needs `eval`.
      '@mediapipe/face_mesh': empty,
      '@mediapipe/face_detection': empty,
    },
  },
  // Workers find these late; pre-bundling them all at once spares the development server a reload in the middle of a page.
  optimizeDeps: {
    include: [
      '@scure/bip39',
      '@scure/bip39/wordlists/english.js',
      '@tensorflow-models/face-landmarks-detection',
      '@tensorflow/tfjs-backend-wasm',
      '@tensorflow/tfjs-core',
      'age-encryption',
      'fflate',
      'hash-wasm',
      'idb',
      'image-size',
      'onnxruntime-web/wasm',
      'onnxruntime-web/webgpu',
      'zod',
    ],
  },
  worker: { format: 'es' },
  build: { target, chunkSizeWarningLimit: 2000 },
});
