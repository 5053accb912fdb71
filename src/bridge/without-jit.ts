/**
 * Before the first schema is made: zod would try out whether it may make code out of text, a violation of the policy (`trusted-types.ts`) that is no attack. Imported by the
 * page and by every worker for what it does.
 */
import { config } from 'zod';

config({ jitless: true });
