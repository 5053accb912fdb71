import { openPhotoFile } from '../../camera';
import type { Engine } from '../../engine';
import type { Look } from './imported';

/** Takes a sample of the one face in a photo. */
export async function lookAtPhoto(engine: Engine, file: File): Promise<Look> {
  const opened = await openPhotoFile(file);
  if (!opened.ok) return { kind: 'unusable', why: opened.error.kind };
  const { frameId, faces } = await engine.openPhoto(opened.value);
  const captured = faces.length === 1 ? await engine.capturePhotoFace(frameId, 0) : null;
  await engine.closePhoto();
  if (!captured) return { kind: 'unusable', why: faces.length === 0 ? 'no-face' : 'several-faces' };
  if (captured.ok) return { kind: 'face', captureId: captured.value };
  const { error } = captured;
  return { kind: 'unusable', why: error.kind === 'photo-gone' ? 'damaged' : error.advice };
}
