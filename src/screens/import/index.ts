export { ImportPeople } from './import-people';
