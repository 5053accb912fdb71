import type { Translated } from '../translated';

export const shell = {
  nav: {
    label: '主菜单',
    recognise: '识别',
    enrol: '登记',
    lock: '锁定',
  },
  kiosk: {
    sign: '自助终端',
  },
  checkUsLink: '检查我们：亲自看看此应用发送什么、保存什么',
  common: {
    cancel: '取消',
    back: '返回',
    tryAgain: '重试',
    reload: '重新加载页面',
    step: '第 {{current}} 步，共 {{total}} 步',
    showPassphrase: '显示密码短语',
    hidePassphrase: '隐藏密码短语',
  },
  loading: {
    title: '正在准备',
    label: '正在加载识别模型',
    amount: '{{loaded}} / {{total}} MB，{{percent}}%',
    checking: '正在检查并启动',
    stay: '这些文件告诉本应用如何找到和比对面部。它们留在此设备上。',
    starting: '正在打开 Countenance',
  },
  engineFailed: {
    title: '识别无法启动',
    unreachable: {
      title: '无法加载模型文件（{{file}}）。',
      text: '连接可能中断了。您存储的内容没有被改动。请检查连接，然后重试。',
    },
    damaged: {
      title: '模型文件与应有的不符（{{file}}）。',
      text: '没有使用它：损坏或被改动的文件可能认错人。您存储的内容没有被改动。请重试；如果仍然如此，请告诉此网站的运营者。',
    },
    pack: {
      missing: {
        title: '所选的识别模型不见了（{{model}}）。',
        text: '它已不再存储在此设备上。已登记的人仍然都在。请使用本应用自带的模型：用另一个模型登记的人届时须重新登记。或者在那之后再次导入同样的文件。',
      },
      damaged: {
        title: '所选的识别模型已损坏（{{model}}）。',
        text: '没有使用它：被改动的模型可能认错人。请使用本应用自带的模型：用另一个模型登记的人届时须重新登记。或者在那之后再次导入同样的文件。',
      },
      'does-not-run': {
        title: '所选的识别模型无法在这里运行（{{model}}）。',
        text: '您存储的内容没有被改动。请重试，或使用本应用自带的模型：用另一个模型登记的人届时须重新登记。',
      },
      unreadable: {
        title: '浏览器没有说明选择了哪个识别模型。',
        text: '您存储的内容没有被改动。网站数据被阻止或磁盘有故障时会发生这种情况。请重试。',
      },
      own: '使用本应用自带的模型',
    },
    unsupported: {
      title: '此浏览器无法运行识别。',
      text: '您存储的内容没有被改动。请更新浏览器，或使用最新版的 Chrome、Edge、Firefox 或 Safari。浏览器说：{{detail}}',
    },
    died: {
      title: '识别意外停止。',
      text: '已登记的人是安全的。刚才正在拍摄的图像已丢失。请重新加载页面以继续。',
    },
  },
  vaultFailed: {
    title: '无法打开保险库',
    died: {
      title: '应用中管理保险库的部分意外停止。',
      text: '存储的内容仍在，并已加密。请重新加载页面，然后解锁保险库。',
    },
  },
  storage: {
    full: {
      title: '此设备已没有空间。',
      text: '没有任何更改。请腾出一些空间，然后重试。',
    },
    refused: {
      title: '浏览器不让本应用存储任何内容。',
      text: '没有任何更改。在无痕窗口中，或浏览器设置中阻止了网站数据时，会发生这种情况。请允许此网站存储数据，然后重试。',
    },
  },
  fault: {
    title: '出了问题',
    what: '本应用遇到了自身的故障。',
    text: '已登记的人是安全的，加密存储在此设备上。刚才正在拍摄的图像已丢失。请重新加载页面以继续。',
    tooMuch: {
      title: '一次请求太多',
      what: '一次要求此设备完成的操作超出了它的能力。',
      text: '已存储的内容没有丢失，也没有更改。请等待 {{wait}}，然后重新加载页面以继续。',
    },
  },
  insecure: {
    title: '此网址不能使用',
    what: '与此网址的连接没有受到保护。',
    text: '浏览器只在以 https:// 开头的网址或本机（localhost）上向网页提供摄像头和加密。请在这样的网址上打开本应用。这里没有存储任何内容。',
  },
  lockingSoon: {
    title: '将在 {{wait}}后锁定',
    text: '有一段时间没有人使用本应用。按任意键、点击或触摸即可保持打开。锁定时，尚未存储的内容，例如进行到一半的登记，会丢失。',
    stay: '保持打开',
  },
  welcomed: {
    renewal: {
      title: '保险库的更新已完成。',
      text: '它曾被中断。从现在起，只有新的密码短语能打开保险库。通行密钥、恢复码和其他密码短语不再能打开它：请重新添加。',
    },
    upgrade: {
      title: '保险库已升级到最新。',
      text: '它是由较旧版本的应用存储的。所有已登记的人仍然都在。',
    },
    recovery: {
      title: '使用了恢复码来解锁。',
      text: '如果密码短语丢失了，请现在选择另一个。如果别人可能看到了恢复码，请更换它。',
    },
    read: '知道了',
    office: '前往保险库',
  },
  officerOnly: {
    title: '只有管理员能看到这里',
    text: '请锁定，然后用管理员的密码短语解锁。',
  },
  notFound: {
    title: '这里什么也没有',
    text: '网址可能输错了。没有任何更改。',
    home: '前往起始页',
  },
} satisfies Translated<'zh-Hans', 'shell'>;
