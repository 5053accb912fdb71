import type { Translated } from '../translated';

export const language = {
  language: {
    label: 'Sprache',
    change: 'Sprache ändern',
    unreachable: 'Diese Sprache konnte nicht geladen werden. Drücken Sie noch einmal darauf.',
  },
} satisfies Translated<'de', 'language'>;
