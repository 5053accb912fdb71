/** What is shown before the app has come. Part of the very first script, which has to be small: what a stranger reads does not wait for the app. */
export { isFirstVisit, noteVisit } from './visit';
export { NOT_LOADED, NOT_STARTED, showFirstPage, showNotLoaded } from './show';
