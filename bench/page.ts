import type { Measured, OursMeasured } from './contender';

declare global {
  interface Window {
    /** One contender a page and a module: both peers bring TFJS along, and in one page they would share its engine through a global. */
    contenders: {
      ours(jpeg: string): Promise<OursMeasured>;
      faceApi(jpeg: string): Promise<Measured>;
      human(jpeg: string): Promise<Measured>;
    };
  }
}

window.contenders = {
  ours: async (jpeg) => (await import('./ours')).measureOurs(jpeg),
  faceApi: async (jpeg) => (await import('./face-api')).measureFaceApi(jpeg),
  human: async (jpeg) => (await import('./human')).measureHuman(jpeg),
};
