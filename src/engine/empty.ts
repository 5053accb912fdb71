/**
 * Stands in for `@mediapipe/face_mesh` and `@mediapipe/face_detection` (see vite.config.ts): face-landmarks-detection imports
 * these names for its MediaPipe runtime, which needs a DOM and `eval`; the TFJS runtime never calls them.
 */
export const FaceMesh = undefined;
export const FaceDetection = undefined;
