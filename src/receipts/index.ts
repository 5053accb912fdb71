export {
  certificateBytes,
  checkCertificate,
  signCertificate,
  type CertificateRefusal,
  type GenuineCertificate,
} from './certificate';
export { canonical, hashNotice, sha256Hex } from './canonical';
export { checkReceipt, type Expected, type Genuine, type Refusal } from './check';
export { codeModules, codeOf, codeText } from './code';
export { isSignedBy } from './ed25519';
export {
  isWithin,
  receiptAgain,
  signReceipt,
  signedBytes,
  statementOf,
  vouchedBytes,
} from './sign';
export { type ReceiptSubject, type UnsignedEvent, writeReceipt } from './write';
