export { GiveData } from './give-data';
export { GiveDataRow } from './give-data-row';
export { Requests } from './requests';
export { RequestsRow } from './requests-row';
