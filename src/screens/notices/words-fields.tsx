import { BLANKS } from '../../domain';
import { useTranslation } from '../../i18n';
import { TextArea, TextField } from '../../ui';
import type { Writing, WritingText } from './draft';

interface WordsFieldsProps {
  readonly writing: Writing;
  readonly text: WritingText;
  /** Whether somebody tried to go on, so that what is empty is pointed out. */
  readonly tried: boolean;
  readonly onWrite: (next: Partial<WritingText>) => void;
}

/** The words of a notice in one language. */
export function WordsFields({ writing, text, tried, onWrite }: WordsFieldsProps) {
  const { t } = useTranslation();
  const emptiness = (value: string) =>
    tried && value.trim() === '' ? t('notice.edit.words.empty') : null;
  return (
    <>
      <TextArea
        label={t('notice.edit.words.body')}
        hint={t('notice.edit.words.bodyHint')}
        rows={14}
        value={text.body}
        maxLength={20_000}
        onChange={(body) => onWrite({ body })}
        error={emptiness(text.body)}
      />
      <p className="-mt-3 text-sm text-ink-soft">
        {t('notice.edit.words.blanks', { blanks: BLANKS.map((blank) => `{${blank}}`).join(' ') })}
      </p>
      {writing.purposes.map(({ id }, at) => {
        const words = text.purposes[id] ?? { title: '', text: '' };
        const write = (next: Partial<typeof words>) =>
          onWrite({ purposes: { ...text.purposes, [id]: { ...words, ...next } } });
        return (
          <div key={id} className="flex flex-col gap-5">
            <TextField
              label={t('notice.edit.words.purposeTitle', { number: at + 1 })}
              value={words.title}
              maxLength={100}
              onChange={(title) => write({ title })}
              error={emptiness(words.title)}
            />
            <TextArea
              label={t('notice.edit.words.purposeText', { number: at + 1 })}
              rows={3}
              value={words.text}
              maxLength={1000}
              onChange={(next) => write({ text: next })}
              error={emptiness(words.text)}
            />
          </div>
        );
      })}
      <TextArea
        label={t('notice.edit.words.withoutFace')}
        hint={t('notice.edit.words.withoutFaceHint')}
        rows={4}
        value={text.withoutFace}
        maxLength={2000}
        onChange={(withoutFace) => onWrite({ withoutFace })}
        error={emptiness(text.withoutFace)}
      />
    </>
  );
}
