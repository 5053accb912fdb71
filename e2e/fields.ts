/** Every field of the app that takes text, as its source has it, and which of them a journey has typed into. */
import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { en } from '../src/i18n/en';
import { FAR_TOO_LONG, HOSTILE } from './hostile';
import { expect } from './patience';

const SCREENS = 'src/screens';

/** What takes text: components of `src/ui`, and what the screens make of them to use it in several places. */
const TEXT_FIELDS =
  /<(TextField|TextArea|PasswordField|NewPassphrase|SecretField|LabelField|GuardianFields|CauseFields)\b([^]*?)\/>/g;

/** What is said beside a field whose label stands in another file. */
const OWN_LABELS: Readonly<Record<string, string>> = {
  NewPassphrase: 'newPassphrase.label',
  SecretField: 'proof.${kind}.label',
  LabelField: 'ways.name.label',
  GuardianFields: 'notice.agree.guardian',
  CauseFields: 'restriction.note',
};

interface Field {
  /** Where it stands, and which one it is there: "badges/new-badge.tsx 1". */
  readonly id: string;
  /** What it is called on the screen, in English. */
  readonly name: RegExp;
}

type Texts = { readonly [key: string]: string | Texts };

/** Every text of the app by its key. */
function flat(texts: Texts, above = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[above + key, text] as const] : flat(text, `${above}${key}.`),
  );
}

const TEXTS = flat(en);
const asPattern = (text: string) => text.replaceAll(/[.*+?^$()[\]\\|]/g, String.raw`\$&`);

/** What a label is in English. @param key as the source has it: with parts that are only known later, and without the ending for a count */
function nameOf(key: string): RegExp {
  const keys = new RegExp(`^${asPattern(key).replaceAll(/\\\$\{[^}]*\}/g, '[^.]+')}(_other)?$`);
  const texts = TEXTS.filter(([each]) => keys.test(each)).map(([, text]) => text);
  if (texts.length === 0) throw new Error(`no text is called ${key}`);
  const names = texts.map((text) => asPattern(text).replaceAll(/\{\{\w+\}\}/g, '.+'));
  return new RegExp(`^(${names.join('|')})$`);
}

/** The fields of one file. */
function fieldsIn(file: string): readonly Field[] {
  const source = readFileSync(`${SCREENS}/${file}`, 'utf8');
  // A screen with a field of its own making would go unseen.
  expect(source, file).not.toMatch(/contentEditable|<textarea|<input\b(?!\s+type="checkbox")/);
  return [...source.matchAll(TEXT_FIELDS)].map(([, kind = '', attributes = ''], at) => {
    const labelled = /label=\{[^']*?t\((['`])(.+?)\1/.exec(attributes)?.[2];
    const key = labelled ?? OWN_LABELS[kind];
    if (key === undefined) throw new Error(`a field in ${file} has no label`);
    return { id: `${file} ${String(at + 1)}`, name: nameOf(key) };
  });
}

/** Types into fields, and remembers which. */
export function createTyping(page: Page) {
  const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => file.replaceAll('\\', '/'));
  const left = new Set(files.flatMap((file) => fieldsIn(file).map(({ id }) => id)));

  /** What is shown by this name. */
  const shown = (name: RegExp) =>
    page.getByLabel(name).and(page.locator('input, textarea')).filter({ visible: true });

  /** Types every hostile text into a field, where it is on the page that is shown. */
  async function typeInto({ id, name }: Field, leave: string): Promise<void> {
    const fields = await shown(name).all();
    for (const field of fields) {
      for (const text of [...Object.values(HOSTILE), FAR_TOO_LONG]) {
        await field.fill(text);
        // Nothing is made of it: what stands there is what was typed, or its beginning.
        expect(text.startsWith(await field.inputValue())).toBe(true);
      }
      await field.fill(leave);
      left.delete(id);
    }
  }

  return {
    /** Types every hostile text into the fields of a file, which are on the page that is shown. @param leave what stands there in the end */
    async type(file: string, leave = ''): Promise<void> {
      const fields = fieldsIn(file);
      const any = fields.map(({ name }) => shown(name)).reduce((one, other) => one.or(other));
      await expect(any.first(), `fields of ${file}`).toBeVisible();
      for (const field of fields) await typeInto(field, leave);
    },
    /** The fields into which nothing was typed. */
    left: (): readonly string[] => [...left].toSorted(),
  };
}
