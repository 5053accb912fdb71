export { Recognise } from './recognise';
