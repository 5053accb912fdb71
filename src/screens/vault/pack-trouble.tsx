import { useNumbers, useTranslation } from '../../i18n';
import { Notice } from '../../ui';
import type { ImportError } from './import-pack';
import { packReasons, type PackReason } from './pack-reasons';

/** Says why a model pack was refused, and what to do. Other troubles are left to the office's own words. */
export function PackTrouble({ error }: { readonly error: ImportError | null }) {
  const { t } = useTranslation();
  const { allOf, whole, megabytes } = useNumbers();
  if (!error || !isRefusal(error)) return null;
  const values = {
    file: 'file' in error ? error.file : '',
    files: 'missing' in error ? allOf(error.missing.length > 0 ? error.missing : error.others) : '',
    limit: 'limit' in error ? megabytes(error.limit) : '',
    at: 'at' in error ? error.at : '',
    problem: 'problem' in error ? error.problem : '',
    name: 'name' in error ? error.name : '',
    domain: 'domain' in error ? error.domain || 'ai.onnx' : '',
    version: 'version' in error ? whole(error.version) : '',
    feature: 'feature' in error ? error.feature : '',
    announced: 'announced' in error ? String(error.announced) : '',
    found: 'found' in error ? allOf(error.found) : '',
    length: 'length' in error ? whole(error.length) : '',
    detail: 'detail' in error ? error.detail : '',
  };
  const why =
    error.kind === 'files' ? (error.missing.length > 0 ? 'missing' : 'others') : error.kind;
  return (
    <Notice kind="error" title={t('model.refused.title')}>
      <p>{t(`model.refused.${why}`, values)}</p>
      <p>{t('model.refused.unchanged')}</p>
    </Notice>
  );
}

function isRefusal(error: ImportError): error is Extract<ImportError, { kind: PackReason }> {
  return packReasons.some((kind) => kind === error.kind);
}
