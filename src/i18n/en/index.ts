import { camera } from './camera';
import { enrol } from './enrol';
import { people } from './people';
import { shell } from './shell';
import { vault } from './vault';

/** Every text of the app in English, the language that the others are checked against. */
export const en = { ...shell, ...vault, ...camera, ...enrol, ...people } as const;
