export { AuditLog } from './audit-log';
export { PersonLog } from './person-log';
