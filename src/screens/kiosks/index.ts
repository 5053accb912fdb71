export { Kiosks } from './kiosks';
export { SetUp } from './set-up';
