import { useState } from 'react';
import { Language } from '../../domain';
import { useNumbers, useTranslation } from '../../i18n';
import { Button, Notice, Select } from '../../ui';
import { nameOf } from '../notice';
import { addLanguage, isComplete, type WritingText } from './draft';
import { WordsFields } from './words-fields';
import type { WritingPage } from './write';
import { WritingFrame } from './writing-frame';

/** Languages that can be added: those of the European Union, and the most spoken others. Any text can be written in them. */
const LANGUAGES = (
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv ' +
  'ar fa he hi id ja ko no ru sq sr th tr uk ur vi zh'
)
  .split(' ')
  .map((language) => Language.parse(language));

/** What people read, in every language. */
export function WordsPage({ writing, change, onNext, ...page }: WritingPage) {
  const { t } = useTranslation();
  const { allOf } = useNumbers();
  const { texts } = writing;
  const [language, setLanguage] = useState(texts[0]?.language);
  const [tried, setTried] = useState(false);
  const text = texts.find((other) => other.language === language) ?? texts[0];
  const unfinished = texts.filter((other) => !isComplete(other));
  const others = LANGUAGES.filter((other) => !texts.some((known) => known.language === other));

  function write(next: Partial<WritingText>) {
    change({ texts: texts.map((other) => (other === text ? { ...other, ...next } : other)) });
  }

  function add(id: string) {
    const added = LANGUAGES.find((other) => other === id);
    if (!added) return;
    change(addLanguage(writing, added));
    setLanguage(added);
  }

  function goOn() {
    setTried(true);
    if (unfinished.length === 0) onNext();
    else setLanguage(unfinished[0]?.language);
  }

  if (!text) return null;
  return (
    <WritingFrame
      {...page}
      title={t('notice.edit.words.title')}
      lead={t('notice.edit.words.lead', { contact: '{contact}' })}
      onSubmit={goOn}
    >
      {tried && unfinished.length > 0 && (
        <Notice
          kind="error"
          title={t('notice.edit.words.incomplete', {
            languages: allOf(unfinished.map((other) => nameOf(other.language))),
          })}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('notice.edit.words.language')}
          options={texts.map((other) => ({ id: other.language, text: nameOf(other.language) }))}
          value={text.language}
          onChange={(id) => setLanguage(texts.find((other) => other.language === id)?.language)}
        />
        <Select
          label={t('notice.edit.words.add')}
          options={others.map((other) => ({ id: other, text: nameOf(other) }))}
          value=""
          placeholder={t('notice.edit.words.addNone')}
          onChange={add}
        />
      </div>
      <WordsFields
        key={text.language}
        writing={writing}
        text={text}
        tried={tried}
        onWrite={write}
      />
      {texts.length > 1 && (
        <div>
          <Button onPress={() => change({ texts: texts.filter((other) => other !== text) })}>
            {t('notice.edit.words.remove', { language: nameOf(text.language) })}
          </Button>
        </div>
      )}
    </WritingFrame>
  );
}
