import { openFaceApi } from '../../../bench/face-api';
import { drawn, timed, type Contender } from './contender';

/** Starts `@vladmandic/face-api` as the benchmark does. */
export async function startFaceApi(): Promise<Contender> {
  const faceapi = await openFaceApi();
  return {
    runsOn: 'wasm',
    describe: (photo) =>
      timed(async () => {
        const found = await faceapi
          .detectAllFaces(drawn(photo))
          .withFaceLandmarks()
          .withFaceDescriptors();
        return found.map(({ detection: { box }, descriptor }) => ({
          width: box.width,
          height: box.height,
          numbers: [...descriptor],
        }));
      }),
  };
}
