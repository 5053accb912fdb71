import { z } from 'zod';

/** First field of everything that is authenticated, so that no ciphertext of another program fits. */
export const MAGIC = 'countenance';

/** Version of the storage format. It is part of what every ciphertext is bound to. */
export const FORMAT_VERSION = 1;

/** One vault. Random (UUID v4). */
export const VaultId = z.uuid().brand<'VaultId'>();
export type VaultId = z.infer<typeof VaultId>;

/** One stored template. Random (UUID v4). */
export const SampleId = z.uuid().brand<'SampleId'>();
export type SampleId = z.infer<typeof SampleId>;

/** One way into a vault. Random (UUID v4). */
export const SlotId = z.uuid().brand<'SlotId'>();
export type SlotId = z.infer<typeof SlotId>;
