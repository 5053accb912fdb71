import type { Translated } from '../translated';

export const language = {
  language: {
    label: 'Idioma',
    change: 'Cambiar el idioma',
    unreachable: 'No se ha podido cargar este idioma. Púlselo otra vez.',
  },
} satisfies Translated<'es', 'language'>;
