export { PhotoPicker } from './photo-picker';
export { usePhotoFile, type OpenedPhoto } from './use-photo-file';
