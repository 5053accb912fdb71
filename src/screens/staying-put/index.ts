export { useKeptLocation } from './use-kept-location';
export { useStayingPut } from './use-staying-put';
