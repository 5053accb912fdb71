import { openHuman } from '../../../bench/human';
import { drawn, timed, type Contender } from './contender';

/** Faces that it looks for in a photo; its own default is one, which need not be the largest. */
const MAX_FACES = 10;

/** Starts `@vladmandic/human` as the benchmark does. */
export async function startHuman(): Promise<Contender> {
  const human = await openHuman(MAX_FACES);
  return {
    runsOn: 'wasm',
    describe: (photo) =>
      timed(async () => {
        const { face } = await human.detect(drawn(photo));
        return face.map(({ box: [, , width, height], embedding }) => ({
          width,
          height,
          numbers: embedding?.length ? embedding : null,
        }));
      }),
  };
}
