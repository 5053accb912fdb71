import { filesIn } from './built-files';
import { withoutBuild, type Build } from './builds';
import { brokenIntegrity } from './integrity';
import { byFindings, type Check } from './outcome';
import { SBOM } from './sbom';

const NAME = 'integrity of the build';

/** Every script and style of the page has its `integrity`, and every built file is the one that the manifest names. */
export function integrityCheck(build: Build): Check {
  return {
    name: NAME,
    run() {
      const looked = `SHA-384 of ${filesIn(build.folder).length} files`;
      return (
        withoutBuild(NAME, build) ?? byFindings(NAME, looked, brokenIntegrity(build.folder, [SBOM]))
      );
    },
  };
}
