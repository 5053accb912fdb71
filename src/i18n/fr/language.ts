import type { Translated } from '../translated';

export const language = {
  language: {
    label: 'Langue',
    change: 'Changer de langue',
    unreachable: 'Cette langue n’a pas pu être chargée. Appuyez de nouveau dessus.',
  },
} satisfies Translated<'fr', 'language'>;
