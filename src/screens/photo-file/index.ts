export { PhotoPicker } from './photo-picker';
export { usePhotoFile, type PhotoState } from './use-photo-file';
