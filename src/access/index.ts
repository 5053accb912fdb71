/** Writes what somebody gets who asks for their data: pure, the same in the vault worker and in a test (docs/person-export.md). */
export { exportSchemaText } from './json-schema';
export {
  PersonExport,
  type ExportedDetails,
  type ExportedVisit,
  type Held,
  type SetAside,
} from './schema';
export { exportFiles, packZip, type ExportedFile } from './write';
