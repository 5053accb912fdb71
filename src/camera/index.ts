export { openCamera, type CameraError, type CameraSession } from './webcam';
export {
  listCameras,
  onCamerasChange,
  rememberCamera,
  rememberedCamera,
  type CameraChoice,
} from './choice';
export { openPhotoFile, PHOTO_LIMITS, type PhotoError } from './photo';
