import type { Translated } from '../translated';

export const consent = {
  person: { withdraw: { pending: '正在撤回…' } },
  consent: {
    done: '完成',
    later: '以后再说',
    no: '不，我撤回同意',
    your: {
      open: '您的同意',
      answer: '阅读并答复',
      asks: '{{name}}，关于您的面部在这里如何处理，说明已重新写过。请阅读，并告诉我们您是否仍然同意。',
      title: '您的同意',
      recognised: '您被识别为',
      notYou: '您不是 {{name}}？那么请返回，再看一次摄像头。',
      asked: {
        title: '有新的告知书',
        text: '自您同意以来，关于您的面部在这里如何处理，说明已重新写过。请阅读，并告诉我们您是否仍然同意。',
        read: '阅读新的告知书',
        leave: '以后再说',
      },
      kept: {
        title: '您同意了什么',
        text: '您可以再读一遍，也可以更改您的面部可用于什么。',
        read: '阅读告知书',
        leave: '全部保持不变',
      },
      back: {
        title: '撤回同意',
        text: '随时可以，无需说明理由。从那一刻起，这里不再识别您。',
        action: '撤回我的同意',
      },
    },
    answer: {
      title: '您的面部在这里如何处理',
      lead: '请阅读。在下一页您可以说明是否同意。',
      tick: '请勾选您同意的内容。未勾选的用途，不会使用您的面部。',
      yes: '我同意',
      pending: '正在存储…',
    },
    answered: {
      title: '谢谢您',
      text: '您已同意告知书第 {{version}} 版。',
    },
    withdraw: {
      title: '要撤回您的同意吗？',
      lead: '从这一刻起，这里不再识别您。',
      erased: '存储的关于您的一切都会被删除，如您所同意的告知书所述。',
      receipt: '您会得到一份回执，上面写明时间。',
      otherwise: '有一种不用面部的同等方式。您以后可以重新登记。',
      guardian: '由父母或监护人代此人撤回。',
      yes: '撤回',
      keep: '保留同意',
    },
    look: {
      title: '请再看一次摄像头',
      lead: '这样就没有别人替您决定。一旦识别出您，就会自动继续。',
      other: '本应用在此画面中没有识别出 {{name}}。',
    },
    trouble: {
      gone: {
        title: '您在这里已不再登记。',
        text: '您的同意在此期间已被撤回。没有什么需要决定的了。',
      },
      inbox: {
        title: '您的答复目前无法在这里存储。',
        text: '保险库的一部分已损坏。没有任何更改。请让管理员解锁本应用来修复它，然后再次答复。',
      },
      changed: {
        title: '现在有更新的告知书。',
        text: '它是在您阅读时发布的。没有存储任何内容：请阅读新的告知书，然后再次答复。',
      },
    },
    withdrawn: {
      title: '同意已撤回',
      you: '这里不再识别您。',
      other: '不再识别 {{name}}。',
      erased: '存储的一切都已删除。',
      next: '存储的一切将在管理员下次在这里打开本应用时删除。',
      after: '管理员在 {{day}}或之后在这里打开本应用时，存储的一切将被删除。',
      noReceipt: '无法写出回执，因为用于签名的密钥缺失或已过期。尽管如此，同意已经撤回。',
    },
  },
} satisfies Translated<'zh-Hans', 'consent'>;
