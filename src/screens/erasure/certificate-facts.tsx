import type { ReactNode } from 'react';
import type { SignedCertificate } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';

/** What a certificate says, in plain words. */
export function CertificateFacts({ signed }: { readonly signed: SignedCertificate }) {
  const { t } = useTranslation();
  const { moment } = useNumbers();
  const { certificate, signer } = signed;
  const { certificate_id, reason, erased_at, issued_at, destroyed, remaining, software } =
    certificate;
  const [erasedAt, issuedAt] = [Date.parse(erased_at), Date.parse(issued_at)];
  const isLate = moment(issuedAt) !== moment(erasedAt);
  return (
    <dl className="flex flex-col gap-3">
      <Fact term={t('certificate.who')}>
        {certificate.about === 'person'
          ? t('certificate.subject', { subject: certificate.subject })
          : t('certificate.people', { count: certificate.people })}
      </Fact>
      <Fact term={t('certificate.when')}>
        {moment(erasedAt)}
        {isLate && (
          <span className="block text-ink-soft">
            {t('certificate.issued', { moment: moment(issuedAt) })}
          </span>
        )}
      </Fact>
      <Fact term={t('certificate.why')}>{t(`certificate.reason.${reason}`)}</Fact>
      <Fact term={t('certificate.destroyed')}>
        {destroyed.length === 0 ? (
          t('certificate.uncounted')
        ) : (
          <ul className="list-disc ps-5">
            {destroyed.map(({ what, count }) => (
              <li key={what}>{t(`certificate.kinds.${what}`, { count })}</li>
            ))}
          </ul>
        )}
      </Fact>
      <Searched certificate={certificate} />
      <Fact term={t('certificate.remaining')}>
        <ul className="list-disc ps-5">
          {remaining.map((what) => (
            <li key={what}>{t(`certificate.remains.${what}`)}</li>
          ))}
        </ul>
      </Fact>
      <Fact term={t('certificate.number')}>
        <code className="text-sm break-all">{certificate_id}</code>
        <span className="mt-2 block text-sm text-ink-soft">
          {t('certificate.check', { version: software.version })}
        </span>
        <code className="text-sm break-all text-ink-soft">{signer.key}</code>
      </Fact>
    </dl>
  );
}

function Searched({ certificate }: Pick<SignedCertificate, 'certificate'>) {
  const { t } = useTranslation();
  const { whole, allOf } = useNumbers();
  const { search, about } = certificate;
  if (!search) return null;
  const { records, stores, unread, found } = search;
  const where = found.map(({ store, count }) => t('certificate.search.where', { store, count }));
  const clean =
    about === 'vault'
      ? t('certificate.search.cleanVault')
      : t('certificate.search.clean', { records: whole(records), stores });
  return (
    <Fact term={t('certificate.search.title')}>
      {found.length === 0 ? clean : t('certificate.search.found', { where: allOf(where) })}
      {unread > 0 && (
        <span className="block">{t('certificate.search.unread', { count: unread })}</span>
      )}
    </Fact>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
