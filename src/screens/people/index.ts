export { People } from './people';
