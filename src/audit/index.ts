/** The audit log's chain: how entries hang together, how they are authenticated, and how an exported log is checked without the vault. */
export { fromHex, hashOf, macOf, own, toHex, type Bytes } from './bytes';
export {
  append,
  CHAIN_BYTES,
  evolved,
  isAuthentic,
  leafOf,
  linkOf,
  withBody,
  type BodyKind,
  type Chained,
  type Position,
  type Unchained,
} from './chain';
export { checkChain, firstBroken, type Checked, type Log } from './check';
export { checkFile, writeFile, type Exported, type FileCheck, type Signing } from './file';
