import type { Translated } from '../translated';

export const office = {
  office: {
    loading: '正在解密…',
    progress_other: '已完成 {{done}} 人，共 {{total}} 人',
    officerOnly: {
      title: '只有管理员能这样做。',
      text: '本应用是作为自助终端打开的，没有用于此操作的密钥。请锁定，然后以管理员身份解锁。没有任何更改。',
    },
    modelNotApproved: {
      title: '识别模型没有为此保险库批准。',
      text: '它从面部得出的内容既不比对也不存储。须由管理员批准该模型，或选择另一个。没有任何更改。',
    },
    voucherEnded: {
      title: '此自助终端目前不能接受同意。',
      text: '它签署回执的期限已过：管理员已有 100 天没有在这里打开本应用，或者此设备的时钟不准。没有存储任何内容。人们仍会被识别，也仍可撤回同意。管理员在这里解锁本应用即可恢复。',
    },
  },
  proof: {
    title: '请确认是您本人',
    wrong: '这不是管理员的进入方式。没有任何更改。请检查您输入的内容，然后重试。',
    passkey: '使用通行密钥',
    passphrase: {
      label: '密码短语',
      hint: '管理员的密码短语。自助终端的密码短语不够。',
      empty: '请输入密码短语。',
      use: '改用密码短语',
    },
    recovery: {
      label: '恢复码',
      hint: '十二个词，词与词之间加空格。',
      empty: '请输入这十二个词。',
      use: '改用恢复码',
    },
  },
  passkeys: {
    use: {
      refused: {
        title: '没有使用通行密钥。',
        text: '操作被取消、用时太长，或此设备没有用于此保险库的通行密钥。没有任何更改。请重试，或使用其他方式。',
      },
      'no-prf': {
        title: '此通行密钥不能在这里使用。',
        text: '浏览器或设备没有给出保险库所需的秘密。没有任何更改。请使用其他方式。',
      },
    },
  },
} satisfies Translated<'zh-Hans', 'office'>;
