import type { ImportError } from './import-pack';

/** Reasons that are about the pack and not about the vault or the disk. */
export const packReasons = [
  'files',
  'too-big',
  'unreadable-file',
  'manifest-unreadable',
  'manifest-wrong',
  'size',
  'hash',
  'calibration-unreadable',
  'licence-unreadable',
  'not-onnx',
  'operator-set',
  'operator',
  'feature',
  'input',
  'output',
  'does-not-start',
  'does-not-run',
  'output-length',
  'not-finite',
  'no-direction',
  'not-repeatable',
  'blind',
  'not-a-pack',
] as const satisfies readonly ImportError['kind'][];
export type PackReason = (typeof packReasons)[number];
