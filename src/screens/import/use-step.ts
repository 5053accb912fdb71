import { useTranslation } from '../../i18n';

/** Pages of an import: choosing, vouching, enrolling. */
const STEPS = 3;

/** "Step 2 of 3", as a page shows it. */
export function useStep(current: number) {
  const { t } = useTranslation();
  return { text: t('common.step', { current, total: STEPS }), current, total: STEPS };
}
