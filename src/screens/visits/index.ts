export { RejectVisit } from './reject-visit';
export { Visits } from './visits';
