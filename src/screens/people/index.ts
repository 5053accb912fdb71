export { PEOPLE_ROUTE } from './address';
export { People } from './people';
export { Person } from './person';
