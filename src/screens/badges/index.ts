export { Badges } from './badges';
