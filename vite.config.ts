import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { firstPage } from './deploy/first-page.ts';
import { serviceWorker } from './deploy/service-worker.ts';
import { securityHeadersEverywhere } from './deploy/vite.ts';
import { integrity } from './tools/security/integrity-plugin.ts';

const empty = fileURLToPath(new URL('src/engine/empty.ts', import.meta.url));

const target = 'es2023';

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    firstPage(),
    serviceWorker(target),
    securityHeadersEverywhere(),
    integrity(),
  ],
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
  build: {
    target,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // As a part of a chunk with others, zod would make schemas before it is told not to make code out of text.
          groups: [{ name: 'schemas', test: /bridge\/without-jit|node_modules\/zod\// }],
        },
      },
    },
  },
});
