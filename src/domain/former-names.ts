/** For the half of the vault, which is changed at the same time: goes with the merge. */
export { BUILT_IN_MODEL as MODEL_ID } from './model';
export { BUILT_IN_TEMPLATE_LENGTH as TEMPLATE_LENGTH } from './template';
