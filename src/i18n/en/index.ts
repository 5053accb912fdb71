import { backup } from './backup';
import { camera } from './camera';
import { consent } from './consent';
import { diagnostics } from './diagnostics';
import { door } from './door';
import { enrol } from './enrol';
import { importing } from './import';
import { improve } from './improve';
import { kiosks } from './kiosks';
import { language } from './language';
import { model } from './model';
import { notice } from './notice';
import { office } from './office';
import { people } from './people';
import { receipt } from './receipt';
import { shell } from './shell';
import { sureness } from './sureness';
import { vault } from './vault';
import { ways } from './ways';

/** Every text of the app in English, the language that the others are checked against. */
export const en = {
  ...shell,
  ...vault,
  ...camera,
  ...diagnostics,
  ...door,
  ...enrol,
  ...consent,
  ...importing,
  ...improve,
  ...kiosks,
  ...language,
  ...model,
  ...notice,
  ...receipt,
  ...people,
  ...office,
  ...sureness,
  ...ways,
  ...backup,
} as const;
