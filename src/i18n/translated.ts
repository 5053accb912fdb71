import type { kioskTexts } from './kiosk-texts';

/**
 * Plural forms that a language has for the numbers up to a thousand, as `Intl.PluralRules` names them. French and Spanish have one more for
 * millions, and nothing here is counted in millions.
 */
export interface PluralForms {
  de: 'one' | 'other';
  fr: 'one' | 'other';
  es: 'one' | 'other';
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  'zh-Hans': 'other';
}

/** A file of texts in another language: the keys of the English one, none missing and none more. */
export type Translated<
  Language extends keyof PluralForms,
  File extends keyof typeof kioskTexts,
> = Texts<(typeof kioskTexts)[File], PluralForms[Language]>;

/** English has two forms where it counts; `_zero` is a text of its own that every language has where English has it. */
type Texts<English, Form extends string> = English extends string
  ? string
  : {
      readonly [
        Key in keyof English as Key extends Counted<string, 'one' | 'other'> ? never : Key
      ]: Texts<English[Key], Form>;
    } & {
      readonly [
        Key in keyof English as Key extends Counted<infer Name, 'other'>
          ? Counted<Name, Form>
          : never
      ]: string;
    };

type Counted<Name extends string, Form extends string> = `${Name}_${Form}`;
