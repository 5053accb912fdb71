export { CheckUs } from './check-us';
