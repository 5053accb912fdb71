import type { Translated } from '../translated';

export const language = {
  language: {
    label: '语言',
    change: '更改语言',
    unreachable: '无法加载此语言。请再按一次。',
  },
} satisfies Translated<'zh-Hans', 'language'>;
