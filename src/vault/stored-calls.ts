import { requests } from './protocol';
import { nothingPersonal } from './recorded';
import type { Roles } from './roles';
import { measureAll } from './store';

/** What anybody may ask about what is stored. It is measured here and not in the page, so that neither a key nor a ciphertext gets there. */
export function storedCalls({ anyone }: Roles) {
  return {
    measureStorage: anyone(
      requests.measureStorage,
      nothingPersonal('counts and sizes'),
      measureAll,
    ),
  };
}
