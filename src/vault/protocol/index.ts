/** What the screen and the vault worker may say to each other. */
export * from './audit';
export * from './access';
export * from './backups';
export * from './calls';
export * from './consents';
export * from './erasures';
export * from './errors';
export * from './models';
export * from './people';
export * from './requests';
export * from './retention';
export * from './storage';
export * from './sureness';
export * from './visits';
export * from './ways';
