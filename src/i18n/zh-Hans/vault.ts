import type { Translated } from '../translated';

export const vault = {
  welcome: { next: '创建保险库' },
  unlock: {
    title: '欢迎回来',
    lead: '请输入密码短语，解锁此设备上的保险库。',
    leadWithout: '请选择如何解锁此设备上的保险库。',
    passphrase: '密码短语',
    submit: '解锁',
    pending: '正在解锁…',
    empty: '请输入您的密码短语。',
    wrong: '这不能打开此保险库。没有丢失任何内容。',
    check: {
      passphrase: '请检查大小写和键盘语言。',
      recovery: '请检查每个词以及它们的顺序。',
    },
    others: '其他解锁方式',
    passkey: '使用通行密钥',
    noPasskeys: '通行密钥也能打开它，但此浏览器不能使用通行密钥。',
    recovery: '使用恢复码',
    kiosk: '作为自助终端打开',
    kioskOpening: {
      title: '正在打开自助终端',
      label: '正在用此设备的密钥解锁',
    },
    code: {
      title: '使用恢复码',
      lead: '请按顺序输入打印或写下的十二个词。',
      count_other: '恢复码有十二个词。您输入了 {{count}} 个。',
    },
    wait: {
      title: '尝试次数太多',
      text: '为防止有人猜测，保险库要过一会儿才接受下一次尝试。没有更改或删除任何内容。',
      left: '您可以在 {{wait}}后重试。',
      over: '您现在可以重试。',
    },
    damaged: {
      title: '进入此保险库的所有方式都已损坏。',
      text: '它无法打开。没有更改或删除任何内容。如果您有备份，请在另一台设备上或此浏览器的另一个用户配置中恢复，并让这个保险库保持原样，以便有人查明发生了什么。',
    },
    noVault: {
      title: '此设备上没有保险库。',
      text: '它可能与浏览器的数据一起被删除了。您可以创建一个新的。',
    },
    newer: {
      title: '此保险库是由更新版本的应用创建的。',
      text: '没有任何更改。请重新加载页面以获得该版本，然后再次解锁。',
    },
    task: {
      renewal: '正在完成被中断的更新',
      upgrade: '正在把保险库升级到最新',
    },
    taskAmount_other: '已完成 {{done}} 人，共 {{count}} 人',
    taskStay: '请让此页面保持打开。',
  },
  lockedBecause: {
    idle: {
      title: '为了您的安全已锁定',
      text: '有一段时间没有人使用本应用。存储的一切都是安全的。尚未存储的内容已丢失。',
    },
    slept: {
      title: '因设备休眠而锁定',
      text: '存储的一切都是安全的。尚未存储的内容已丢失。',
    },
    'taken-over': {
      title: '因保险库在另一个标签页中打开而锁定',
      text: '存储的一切都是安全的。此标签页中尚未存储的内容已丢失。',
    },
    storage: {
      title: '因浏览器不让本应用读取其存储而锁定',
      text: '本应用宁可自行锁定，也不继续使用可能过时的数据。请解锁以继续。如果再次发生，请重启浏览器。',
    },
  },
  elsewhere: {
    title: '保险库已在另一个标签页中打开',
    lead: '同一时间只能在一个标签页或窗口中打开它。',
    text: '如果您在这里使用，另一个会立即锁定。那里未完成的内容，例如进行到一半的登记，会被放弃。存储的一切都会保留。',
    here: '在这里使用',
    pending: '正在等待另一个标签页…',
    kept: {
      title: '另一个标签页没有放开保险库。',
      text: '没有任何更改。请关闭它，然后重试。',
    },
  },
} satisfies Translated<'zh-Hans', 'vault'>;
