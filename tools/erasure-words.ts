import type { Destroyed, ErasureCertificate, ErasureCause } from '../src/domain';
import type { CertificateRefusal, GenuineCertificate } from '../src/receipts';
import { line, quoted } from './words';

const REASONS: Record<ErasureCause, string> = {
  asked: 'the person asked for it',
  withdrawn: 'consent was withdrawn, and the days promised for that were over',
  retention:
    'the time for which data are kept was over, by the rules or after consent was withdrawn',
  officer: 'an officer decided so',
  law: 'a law or an authority requires it',
  elsewhere: 'erased before on another device, as the erasure list of a backup says',
};

const DESTROYED: Record<Destroyed['what'], string> = {
  'ways-in': 'ways into the vault (passphrases, passkeys, recovery codes, kiosks)',
  keys: "keys of the person's own",
  names: 'records with the name',
  details: 'records with consent, contact and details',
  templates: 'face templates',
  dates: 'dates on which they would have been erased',
  messages: 'messages of kiosks',
  badges: 'badges',
  marks: 'marks on other people who look alike',
  visits: 'events at doors',
  other: 'other records',
};

const REMAINING: Record<ErasureCertificate['remaining'][number], string> = {
  'erasure-list':
    'an entry in the erasure list: a keyed hash of a random number, so that no backup brings the person back',
  log: 'entries of the audit log, under a pseudonym that leads to nobody any more: that something was done, and when',
  requests:
    'where the person had asked for anything: that it was answered in time, under the pseudonym of their receipts',
  certificate: 'a copy of this certificate in the register; it names nobody',
  backups:
    'backup files made before: the app does not take the person back from them, but whoever keeps such a file should delete it',
  'handed-out': 'files that were handed out, such as receipts and exports',
  remnants:
    'encrypted leftovers in the files of the browser, until it tidies them up; renewing the vault makes them unreadable for good',
};

function searchLines({ search }: ErasureCertificate): readonly string[] {
  if (!search) return [line('Searched', 'nothing: the whole vault is gone')];
  const { at, stores, records, unread, found } = search;
  return [
    line('Searched', `${records} records in ${stores} stores on ${at}`),
    line(
      'Found',
      found.length === 0
        ? 'nothing that still points to the person'
        : found.map(({ store, count }) => `${count} in ${quoted(store)}`).join(', '),
    ),
    ...(unread === 0 ? [] : [line('', `${unread} damaged records could not be searched`)]),
  ];
}

/** What a genuine certificate says, and what that is worth. */
export function certificateWords(
  { certificate, vault }: GenuineCertificate,
  isKnown: boolean,
): readonly string[] {
  const { certificate_id, reason, erased_at, issued_at, destroyed, remaining } = certificate;
  const { software } = certificate;
  return [
    'GENUINE: nothing was altered since this was signed.',
    '',
    certificate.about === 'person'
      ? line('Erased', `a person, known to this certificate as ${certificate.subject}`)
      : line('Erased', `a whole vault with ${certificate.people} people in it`),
    line('When', erased_at),
    ...(issued_at === erased_at ? [] : [line('Certified', issued_at)]),
    line('Why', REASONS[reason]),
    ...(destroyed.length === 0
      ? [line('Destroyed', 'everything, while the vault was locked; nobody could count it')]
      : []),
    ...destroyed.map(({ what, count }, at) =>
      line(at === 0 ? 'Destroyed' : '', `${count} ${DESTROYED[what]}`),
    ),
    ...searchLines(certificate),
    ...remaining.map((what, at) => line(at === 0 ? 'Remains' : '', REMAINING[what])),
    line('Certificate', certificate_id),
    line('Software', `${software.name} ${quoted(software.version)}`),
    line("Vault's key", `${vault}${isKnown ? ' (is the one expected)' : ''}`),
    '',
    ...(isKnown
      ? []
      : [
          "Anybody can sign a certificate with a key of their own: compare the vault's key with the one that the organisation publishes, or give it as --key.",
        ]),
  ];
}

const IMPOSSIBLE: Record<Extract<CertificateRefusal, { kind: 'impossible' }>['what'], string> = {
  'issued-before': 'it was issued before the erasure that it is about (issued_at, erased_at).',
  'searched-before': 'what is left was searched before the erasure (search.at, erased_at).',
  twice: 'it counts one kind of record twice (destroyed).',
};

/** Why a certificate is refused. */
export function certificateRefusal(refusal: CertificateRefusal): string {
  switch (refusal.kind) {
    case 'not-a-certificate':
      return `NOT A CERTIFICATE: it does not have the form of one${refusal.where === '' ? '' : ` (at ${quoted(refusal.where)})`}.`;
    case 'altered':
      return 'ALTERED: its words, its key or its signature are not those that were signed.';
    case 'other-key':
      return `OTHER KEY: unaltered, but not from the vault expected. It was signed by ${refusal.vault}.`;
    case 'impossible':
      return `IMPOSSIBLE: signed as it stands, but ${IMPOSSIBLE[refusal.what]}`;
  }
}
