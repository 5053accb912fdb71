import { expect, test } from 'vitest';
import { decrypt, encrypt } from './aes-gcm';
import type { Bytes } from '../format';

/** Test cases 13 to 16 (AES-256) of McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B. */
const KEY = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308';
const NONCE = 'cafebabefacedbaddecaf888';
const PLAIN =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';
const CIPHER =
  '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662';

const vectors = [
  {
    name: '13: nothing to encrypt',
    key: '00'.repeat(32),
    nonce: '00'.repeat(12),
    data: '',
    plain: '',
    cipher: '530f8afbc74536b9a963b4f1c4cb738b',
  },
  {
    name: '14: one block of zeros',
    key: '00'.repeat(32),
    nonce: '00'.repeat(12),
    data: '',
    plain: '00'.repeat(16),
    cipher: 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    name: '15: whole blocks',
    key: KEY,
    nonce: NONCE,
    data: '',
    plain: `${PLAIN}1aafd255`,
    cipher: `${CIPHER}898015adb094dac5d93471bdec1a502270e3cc6c`,
  },
  {
    name: '16: with additional data',
    key: KEY,
    nonce: NONCE,
    data: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    plain: PLAIN,
    cipher: `${CIPHER}76fc6ece0f4e1768cddf8853bb2d551b`,
  },
];

function hex(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

for (const { name, key: keyHex, nonce, data, plain, cipher } of vectors)
  test(`gives the published bytes of test case ${name}`, async () => {
    const key = await crypto.subtle.importKey('raw', hex(keyHex), 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
    expect(await encrypt(key, hex(nonce), hex(data), hex(plain))).toEqual(hex(cipher));
    expect(await decrypt(key, hex(nonce), hex(data), hex(cipher))).toEqual(hex(plain));
    const otherData = hex(`${data}00`);
    expect(await decrypt(key, hex(nonce), otherData, hex(cipher))).toBeNull();
  });
