import { useState, type ReactNode } from 'react';
import { Guardian } from '../../domain';
import { useTranslation } from '../../i18n';
import { GuardianFields, useNotice } from '../notice';

const NOBODY = { minor: false, guardian: '', relation: '' };

/** Who takes a consent back. */
interface Leaving {
  /** Asks for a guardian, where the notice says that they agree for the young; nothing elsewhere. */
  readonly fields: ReactNode;
  /** @returns the guardian, `null` for the person themselves, or `undefined` while something is missing, which is then pointed out */
  read(): Guardian | null | undefined;
}

/** Asks whether a guardian takes somebody's consent back for them. */
export function useGuardian(): Leaving {
  const { t } = useTranslation();
  const [notice] = useNotice();
  const [form, setForm] = useState(NOBODY);
  const [tried, setTried] = useState(false);
  const { minor, guardian: name, relation } = form;
  const guardian = Guardian.safeParse({ name, relation });
  const isMissing = (field: string) =>
    tried && guardian.error?.issues.some(({ path }) => path[0] === field);
  const published = notice.kind === 'loaded' ? notice.value : null;
  return {
    fields: published && (
      <GuardianFields
        notice={published.notice}
        question={t('consent.withdraw.guardian')}
        form={form}
        faults={{
          ...(isMissing('name') && { guardian: true }),
          ...(isMissing('relation') && { relation: true }),
        }}
        onChange={(next) => setForm({ ...form, ...next })}
      />
    ),
    read() {
      setTried(true);
      return minor ? guardian.data : null;
    },
  };
}
