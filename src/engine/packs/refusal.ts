import type { ManifestRefusal, ModelId } from '../../domain';

/** Something in an ONNX file beyond plain operators and their numbers. */
export type GraphFeature = 'functions' | 'training' | 'sub-graph' | 'sparse' | 'external-data';

/** What the self-test found wrong with the numbers that a network gives for built-in inputs. */
export type SelfTestFault =
  | { readonly kind: 'does-not-start'; readonly detail: string }
  | { readonly kind: 'does-not-run'; readonly detail: string }
  | { readonly kind: 'output-length'; readonly length: number; readonly announced: number }
  /** Some number is infinite or none. */
  | { readonly kind: 'not-finite' }
  /** All numbers are zero. */
  | { readonly kind: 'no-direction' }
  /** Two answers to the same input differ. */
  | { readonly kind: 'not-repeatable' }
  /** The answers to different inputs are the same. */
  | { readonly kind: 'blind' };

/** What the ONNX file has, or has in a form, that is not allowed. */
export type NetworkRefusal =
  | { readonly kind: 'not-onnx' }
  | { readonly kind: 'operator-set'; readonly domain: string; readonly version: number }
  | { readonly kind: 'operator'; readonly domain: string; readonly name: string }
  | { readonly kind: 'feature'; readonly feature: GraphFeature }
  /** The file has no such input or output, or more inputs than one. `found` are those that it has. */
  | {
      readonly kind: 'input' | 'output';
      readonly announced: string;
      readonly found: readonly string[];
    };

/** What is wrong with the files of a pack as such. */
export type FilesRefusal =
  /** Not the four files of a pack: some are missing, or are none of them. */
  | {
      readonly kind: 'files';
      readonly missing: readonly string[];
      readonly others: readonly string[];
    }
  | { readonly kind: 'too-big'; readonly file: string; readonly limit: number }
  | ManifestRefusal
  | {
      readonly kind: 'size';
      readonly file: string;
      readonly bytes: number;
      readonly announced: number;
    }
  | { readonly kind: 'hash'; readonly file: string }
  | { readonly kind: 'calibration-unreadable' }
  | { readonly kind: 'licence-unreadable' };

/** Why a model pack is not taken. Whatever it is, nothing has changed. */
export type PackRefusal = FilesRefusal | NetworkRefusal | SelfTestFault;

/** The browser did not store or read a pack: the disk is full, or it denies IndexedDB. Nothing has changed. */
export interface PackStorageFailed {
  readonly kind: 'storage-failed';
  readonly quotaExceeded: boolean;
}

/** What people see of a model. */
export interface PackSummary {
  readonly id: ModelId;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  readonly templateLength: number;
  readonly networkBytes: number;
}

/** The models that there are here. */
export interface PackList {
  /** The one that is chosen; another choice takes effect at the next start. */
  readonly inUse: ModelId;
  /** The app's own: first the one that is used unless another is chosen, which is the one that its operator built in, if there is one. */
  readonly own: readonly [PackSummary, ...PackSummary[]];
  /** Those that an officer imported. */
  readonly packs: readonly PackSummary[];
}
