export { Improve } from './improve';
