import { exportLog, readLog, setLogDays, type Context } from './office';
import { requests } from './protocol';
import { recorded } from './recorded';
import type { Roles } from './roles';

/** The calls about the audit log. Reading it is written into it, too. */
export function logCalls({ officer }: Roles, context: Context) {
  return {
    readLog: officer(requests.readLog, recorded('read-log', 'log', 'hour'), (open, asked) =>
      readLog(open, context, asked),
    ),
    exportLog: officer(requests.exportLog, recorded('export-log', 'log'), (open) =>
      exportLog(open, context),
    ),
    setLogDays: officer(
      requests.setLogDays,
      recorded('set-log-days', 'settings'),
      (open, keeping) => setLogDays(open, context.store, keeping),
    ),
  };
}
