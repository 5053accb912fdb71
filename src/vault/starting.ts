import type { Result } from '../domain';
import type { OfficerSession } from './office';

/** Makes a vault and opens it, unless one is open anywhere. */
export type Starting = <E>(
  make: () => Promise<Result<OfficerSession, E>>,
) => Promise<Result<null, E | { kind: 'elsewhere' }>>;
