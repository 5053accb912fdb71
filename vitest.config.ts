import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { browserArguments, findBrowser } from './e2e/browser.ts';
import app from './vite.config.ts';

/** WebGL and WebGPU without a graphics card. */
const softwareGraphics = [
  '--enable-unsafe-swiftshader',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
];

/** Pure logic runs in Node; what needs a worker, IndexedDB or WebAssembly in a page runs in a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          environment: 'node',
          maxWorkers: 2,
          include: ['{src,models,e2e,tools,deploy}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          // Ample, so that no test depends on speed.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      mergeConfig(app, {
        // Found late, it would have the page loaded anew in the middle of a test.
        optimizeDeps: { include: ['ajv/dist/2020.js', 'fast-check'] },
        test: {
          name: 'browser',
          // After the others, which leave no core free.
          sequence: { groupOrder: 1 },
          include: ['{src,models}/**/*.browser.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Two pages beside each other, each with a storage of its own: many of these tests wait, for a limit or for the disk.
          fileParallelism: true,
          maxWorkers: 2,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...findBrowser(),
                args: [...browserArguments, ...softwareGraphics],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      }),
    ],
  },
});
