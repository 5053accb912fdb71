import { useEffect, useState } from 'react';
import { useNumbers, useTranslation } from '../i18n';
import { ProgressBar } from '../ui';
import type { Task, VaultEvent } from '../vault';
import { useServices } from './services';

/** How far a long task of the vault is: `done` of `total` people. */
export type Progress = Pick<Extract<VaultEvent, { kind: 'progress' }>, 'done' | 'total'>;

/** Follows a long task of the vault; `null` before it begins. */
export function useProgress(task: Task): Progress | null {
  const { vault } = useServices();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(
    () =>
      vault.onEvent((event) => {
        if (event.kind === 'progress' && event.task === task) setProgress(event);
      }),
    [vault, task],
  );
  return progress;
}

interface TaskProgressProps {
  /** What is being done. */
  readonly label: string;
  readonly progress: Progress | null;
}

/** Shows how far a long task of the vault is. */
export function TaskProgress({ label, progress }: TaskProgressProps) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  if (!progress || progress.total === 0) return <ProgressBar label={label} value={null} />;
  const { done, total } = progress;
  return (
    <ProgressBar
      label={label}
      value={done / total}
      valueText={t('office.progress', { done: whole(done), total: whole(total), count: total })}
    />
  );
}
