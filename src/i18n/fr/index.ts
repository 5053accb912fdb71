import { camera } from './camera';
import { consent } from './consent';
import { door } from './door';
import { enrol } from './enrol';
import { language } from './language';
import { notice } from './notice';
import { office } from './office';
import { people } from './people';
import { receipt } from './receipt';
import { shell } from './shell';
import { vault } from './vault';

/** The texts of a kiosk in French. */
export const fr = {
  ...shell,
  ...vault,
  ...camera,
  ...door,
  ...enrol,
  ...consent,
  ...language,
  ...notice,
  ...receipt,
  ...people,
  ...office,
} as const;
