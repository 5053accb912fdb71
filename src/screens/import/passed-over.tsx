import { useState } from 'react';
import { useNumbers, useTranslation } from '../../i18n';
import { Disclosure } from '../../ui';
import { FileLines } from './file-lines';
import type { PassedOver } from './groups';

/** Files of the folder that are nobody's photo: how many, why, and which. */
export function PassedOverFiles({ files }: { readonly files: readonly PassedOver[] }) {
  const { t } = useTranslation();
  const { whole, allOf } = useNumbers();
  const [isOpen, setOpen] = useState(false);
  if (files.length === 0) return null;
  const reasons = (['no-name', 'not-a-photo', 'too-many'] as const).flatMap((why) => {
    const count = files.filter((file) => file.why === why).length;
    return count > 0 ? [t(`import.passedOver.count.${why}`, { count, number: whole(count) })] : [];
  });
  return (
    <div data-testid="passed-over">
      <Disclosure
        title={t('import.passedOver.title', {
          count: files.length,
          number: whole(files.length),
        })}
        text={allOf(reasons)}
        isOpen={isOpen}
        onToggle={setOpen}
      >
        <div className="rounded-control border border-line bg-card px-4 py-3">
          <FileLines
            lines={files.map(({ file, why }) => ({ file, text: t(`import.passedOver.${why}`) }))}
          />
        </div>
      </Disclosure>
    </div>
  );
}
