import { access } from './access';
import { audit } from './audit';
import { backup } from './backup';
import { camera } from './camera';
import { checkUs } from './check-us';
import { consent } from './consent';
import { diagnostics } from './diagnostics';
import { door } from './door';
import { enrol } from './enrol';
import { file } from './file';
import { erasure } from './erasure';
import { importing } from './import';
import { improve } from './improve';
import { kiosks } from './kiosks';
import { language } from './language';
import { model } from './model';
import { notice } from './notice';
import { office } from './office';
import { papers } from './papers';
import { people } from './people';
import { receipt } from './receipt';
import { retention } from './retention';
import { roster } from './roster';
import { shell } from './shell';
import { sureness } from './sureness';
import { today } from './today';
import { upkeep } from './upkeep';
import { vault } from './vault';
import { ways } from './ways';

/** Every text of the app in English, the language that the others are checked against. */
export const en = {
  ...shell,
  ...access,
  ...vault,
  ...camera,
  ...checkUs,
  ...diagnostics,
  ...door,
  ...enrol,
  ...consent,
  ...erasure,
  ...importing,
  ...improve,
  ...kiosks,
  ...language,
  ...model,
  ...notice,
  ...receipt,
  ...papers,
  ...today,
  ...upkeep,
  ...retention,
  ...people,
  ...file,
  ...roster,
  ...office,
  ...sureness,
  ...ways,
  ...backup,
  ...audit,
} as const;
