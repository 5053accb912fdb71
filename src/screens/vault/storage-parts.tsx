import { useStore } from 'zustand';
import { useNumbers, useTranslation } from '../../i18n';
import { upkeepState } from '../../sw';
import { Section } from '../../ui';
import type { StorageState } from './use-storage';

/** What takes the room, and how to clear each. */
export function StorageParts({ parts }: { readonly parts: StorageState['parts'] }) {
  const { t } = useTranslation();
  const { megabytes } = useNumbers();
  const inWords = (bytes: number | undefined) =>
    bytes === undefined ? t('room.notSaid') : t('room.size', { size: megabytes(bytes) });
  return (
    <Section title={t('room.title')}>
      <dl className="flex flex-col gap-4">
        <Part
          name={t('room.people')}
          size={inWords(parts?.databases)}
          clear={t('room.peopleClear')}
        />
        <Part
          name={t('room.app')}
          size={`${inWords(parts?.files)} ${useAppWords()}`}
          clear={t('room.appClear')}
        />
      </dl>
    </Section>
  );
}

/** How much of the app is kept, in words. */
function useAppWords(): string {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const keeping = useStore(upkeepState, (upkeep) => upkeep.keeping);
  switch (keeping.kind) {
    case 'kept':
      return t('room.appKept');
    case 'under-way':
      return t('room.appUnderWay', {
        percent: whole(Math.floor((keeping.bytes / keeping.total) * 100)),
      });
    case 'not-kept':
      return t('room.appNotKept');
    case 'unknown':
      return t('room.appUnknown');
  }
}

interface PartProps {
  readonly name: string;
  readonly size: string;
  readonly clear: string;
}

function Part({ name, size, clear }: PartProps) {
  return (
    <div className="flex flex-col gap-1">
      <dt className="font-medium">{name}</dt>
      <dd className="tabular-nums">{size}</dd>
      <dd className="text-sm text-ink-soft">{clear}</dd>
    </div>
  );
}
