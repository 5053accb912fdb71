import type { Translated } from '../translated';

export const language = {
  language: {
    label: 'اللغة',
    change: 'تغيير اللغة',
    unreachable: 'تعذر تحميل هذه اللغة. اضغطها مرة أخرى.',
  },
} satisfies Translated<'ar', 'language'>;
