/** Texts about choosing a language; the languages themselves stand under their own names. */
export const language = {
  language: {
    label: 'Language',
    change: 'Change the language',
    unreachable: 'This language could not be loaded. Press it again.',
  },
} as const;
