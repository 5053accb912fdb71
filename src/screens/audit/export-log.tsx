import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button, Notice } from '../../ui';
import type { OfficeError } from '../../vault';
import { download, fileDay } from '../download';
import { OfficeTrouble } from '../office-trouble';
import { useServices } from '../services';
import { useCall } from '../use-call';
import { Reading } from './reading';

/** Takes the whole log elsewhere, as a file that anybody can check. */
export function ExportLog({ onExported }: { readonly onExported: () => void }) {
  const { t } = useTranslation();
  const { vault } = useServices();
  const [done, setDone] = useState(false);
  const { pending, error, run } = useCall<OfficeError>();

  async function save() {
    setDone(false);
    const text = await run(() => vault.exportLog());
    if (!text.ok) return;
    download(text.value, `audit-log-${fileDay(new Date())}.jsonl`);
    setDone(true);
    onExported();
  }

  return (
    <section className="flex flex-col items-start gap-3 border-t border-line pt-5">
      <h2 className="text-lg font-semibold">{t('audit.export.title')}</h2>
      <p className="text-ink-soft">{t('audit.export.lead')}</p>
      <OfficeTrouble error={error} />
      {pending && <Reading />}
      {done && <Notice kind="good" title={t('audit.export.done')} />}
      <Button look="primary" isPending={pending} onPress={() => void save()}>
        <Download aria-hidden className="size-5" />
        {t('audit.export.button')}
      </Button>
    </section>
  );
}
