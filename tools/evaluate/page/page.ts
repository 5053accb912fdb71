import { openPhotoFile, type PhotoError } from '../../../src/camera';
import { ok, type Result } from '../../../src/domain';
import type { Contender, ContenderName, Description, Settings } from './contender';

declare global {
  interface Window {
    /** One contender a page: both peers bring TFJS along, and in one page they would share its engine through a global. */
    evaluation: {
      /** @returns how it runs, in words */
      start(contender: ContenderName, settings: Settings): Promise<string>;
      /** @param address where the photo is served */
      describe(address: string): Promise<Result<Description, PhotoError>>;
    };
  }
}

const starts: Record<ContenderName, (settings: Settings) => Promise<Contender>> = {
  ours: async (settings) => (await import('./ours')).startOurs(settings),
  human: async () => (await import('./human')).startHuman(),
  'face-api': async () => (await import('./face-api')).startFaceApi(),
};

let contender: Contender | null = null;

window.evaluation = {
  async start(name, settings) {
    contender = await starts[name](settings);
    return contender.runsOn;
  },
  async describe(address) {
    if (!contender) throw new Error('no contender was started');
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the photo was not served: ${response.status}`);
    const photo = await openPhotoFile(await response.blob());
    return photo.ok ? ok(await contender.describe(photo.value)) : photo;
  },
};
