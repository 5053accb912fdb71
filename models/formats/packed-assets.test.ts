import { expect, it } from 'vitest';
import { unpackAsset } from './packed-assets';

const loader = `(function(){ var x = 1; loadPackage({"files": [{"filename": "/a/first.tflite", "start": 0, "end": 3}, {"filename": "/b/second.tflite", "start": 3, "end": 5}], "remote_package_size": 5});
})();`;
const data = Uint8Array.of(1, 2, 3, 4, 5);

it('cuts a file out where the loader says it is', () => {
  expect(unpackAsset(loader, data, 'first.tflite')).toEqual(Uint8Array.of(1, 2, 3));
  expect(unpackAsset(loader, data, 'second.tflite')).toEqual(Uint8Array.of(4, 5));
});

it('refuses a name that only ends alike, a package cut short, and a script without a list', () => {
  expect(() => unpackAsset(loader, data, 'st.tflite')).toThrow('does not hold');
  expect(() => unpackAsset(loader, data.slice(0, 4), 'second.tflite')).toThrow('does not hold');
  expect(() => unpackAsset('run();', data, 'first.tflite')).toThrow('does not list');
});
