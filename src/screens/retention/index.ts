export { GroupDialog } from './group-dialog';
export { RetentionNotice } from './clock-notice';
export { PersonKeeping } from './person-keeping';
export { Retention } from './retention';
