import type { DefaultText } from './text';

export const en: DefaultText = {
  language: 'en',
  recognition: {
    title: 'Recognising you',
    text: 'Your name is shown when you are in front of a camera of this device, or in a photo opened on it.',
  },
  body: `**Who is responsible.** {controller}, {address}. Questions and wishes: {contact}.
Data protection officer: {dpo}.
The law that applies is that of {jurisdiction}.

**What your face is used for.**

{purposes}

Each line says how long your data are kept for it at most. Then they are erased.

**What is stored.** From pictures of your face, the app works out lists of numbers. Two lists are alike when they come from the same person. Stored are these lists, your name, how to reach you if you say so, and what you agreed to. All of it is encrypted, on this device and in backups of it that the organisation keeps. The pictures themselves are not kept, and nothing is sent anywhere.

**How sure it is.** It can be wrong. It shows how rarely a stranger would look this similar, and is never the only reason for a decision about you.

**You decide.** Saying no has no disadvantage: there is an equal way without your face. If you say yes, you can take it back at any time, without giving a reason, here or through {contact}. From that moment on you are not recognised any more, and everything about you is erased: {erase}, or when an officer opens the app the next time after that.

**Your rights.** You may see what is stored about you, have it corrected, get a copy of it, have its use restricted, and have it erased. You may complain to the data protection authority where you live or work.
The one for this organisation: {authority}.`,
  withoutFace: `That is fine, and nothing about you was stored. There is an equal way without your face: please ask at the desk, or contact {contact}.`,
};
