// First: from here on, no string becomes code that is not a script of this server.
import './bridge/trusted-types';
import { startInParts } from './app';
import { showFirstPage, showNotLoaded } from './first-page';
import './index.css';
import { followPolicy, stayHere } from './ways-out';

stayHere();
followPolicy();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
showFirstPage(root);
startInParts(root).catch((error: unknown) => {
  showNotLoaded();
  throw error;
});
