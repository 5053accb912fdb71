export { PEOPLE_ROUTE, placeOf } from './address';
export { People } from './people';
export { Person } from './person';
