export { CertificateCard } from './certificate-card';
export { CertificateOf, CertificatePage } from './certificate-page';
export { EraseVault } from './erase-vault';
export { Erasures } from './erasures';
export { ReasonSelect, WhatHappens } from './reason-select';
export { Searching } from './searching';
