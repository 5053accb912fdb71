import { nameOf, PLANTED, samplesOf, templateOf } from './people';
import { say } from './say';

/** Stores people in clear, in every form that a careless program might. */
export async function plant(seed: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('planted', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('people');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('no database to plant in'));
  });
  const transaction = database.transaction('people', 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('people');
  for (let person = 0; person < PLANTED; person++) {
    const templates = Array.from({ length: samplesOf(person) }, (_, sample) =>
      templateOf(seed, person, sample),
    );
    store.put({ name: nameOf(seed, person), templates: templates.map(formOf(person)) }, person);
  }
  await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
  database.close();
  await say({ kind: 'planted' });
}

/** One of the forms in which numbers are stored: as they are, as doubles, or as bytes in the other order. */
function formOf(person: number): (template: Float32Array) => unknown {
  if (person % 3 === 0) return (template) => template;
  if (person % 3 === 1) return (template) => [...template];
  return (template) => {
    const view = new DataView(new ArrayBuffer(template.byteLength));
    template.forEach((number, at) => view.setFloat32(at * template.BYTES_PER_ELEMENT, number));
    return new Uint8Array(view.buffer);
  };
}
