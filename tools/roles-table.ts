/** `npm run roles-table`: writes docs/roles.md from the calls that the vault worker serves. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { writeWhole } from './evaluate/output';
import { describeCalls } from './roles/collect';
import { rolesDocument } from './roles/table';

const target = join(import.meta.dirname, '..', 'docs', 'roles.md');

const calls = describeCalls();
const options = await resolveConfig(target);
writeWhole(target, await format(rolesDocument(calls), { ...options, parser: 'markdown' }));
console.log(`Written: docs/roles.md, ${calls.length} calls`);
