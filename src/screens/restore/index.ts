export { RestoreAsNew } from './restore-as-new';
export { RestoreInto } from './restore-into';
