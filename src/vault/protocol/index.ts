/** What the screen and the vault worker may say to each other. */
export * from './backups';
export * from './calls';
export * from './consents';
export * from './errors';
export * from './models';
export * from './requests';
export * from './sureness';
export * from './visits';
export * from './ways';
