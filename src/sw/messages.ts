import { z } from 'zod';
import { AppFile, FileState } from './app-files';

/** What was asked for and not given. */
export const Refusal = z.strictObject({
  method: z.string().max(40),
  /** Without what stands behind `?`: it may say something about somebody. */
  url: z.string().max(4000),
});
export type Refusal = z.infer<typeof Refusal>;

/** What the service worker says to the pages. */
export const FromServiceWorker = z.discriminatedUnion('kind', [
  /** How much of a version is kept, in bytes. */
  z.strictObject({
    kind: z.literal('keeping'),
    bytes: z.int().nonnegative(),
    total: z.int().nonnegative(),
  }),
  /** A version could not be kept: the network broke off, there is no room, or a file is not what was built. */
  z.strictObject({ kind: z.literal('not-kept') }),
  z.strictObject({ kind: z.literal('answered') }),
  z.strictObject({ kind: z.literal('refused'), refusal: Refusal }),
]);
export type FromServiceWorker = z.infer<typeof FromServiceWorker>;

/** What the pages say to the service worker. `SKIP_WAITING` is workbox-window's own word; the others are answered over the port that comes with them. */
export const ToServiceWorker = z.discriminatedUnion('type', [
  z.object({ type: z.literal('SKIP_WAITING') }),
  z.object({ type: z.literal('version?') }),
  z.object({ type: z.literal('files?') }),
]);

/** The answer to `version?`. */
export const Version = z.string().regex(/^[0-9a-f]{12}$/);

/** The answer to `files?`: every file of the version in use, and how it is kept. */
export const KeptFiles = z.strictObject({
  version: Version,
  files: z.array(z.strictObject({ file: AppFile, state: FileState })),
});
export type KeptFiles = z.infer<typeof KeptFiles>;
