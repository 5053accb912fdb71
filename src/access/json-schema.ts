import { z } from 'zod';
import { EXPORT_VERSION, PersonExport } from './schema';

/** The JSON Schema (2020-12) of `data.json`, as it is published in `docs/schemas` and lies in every export. */
export function exportSchemaText(): string {
  const title = `Countenance person export, version ${EXPORT_VERSION}`;
  return `${JSON.stringify({ title, ...z.toJSONSchema(PersonExport) }, null, 2)}\n`;
}
