export * from './backup';
export * from './consent';
export * from './decision';
export * from './ids';
export * from './observation';
export * from './person';
export * from './result';
export * from './template';
