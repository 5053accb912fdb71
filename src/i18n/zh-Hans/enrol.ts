import type { Translated } from '../translated';

export const enrol = {
  enrol: {
    webcam: {
      title: '请看摄像头',
      progress: '已拍图像',
      count_other: '已拍 {{taken}} 张，共 {{count}} 张',
      turn: {
        straight: '请正视摄像头。',
        left: '现在请把头稍微转向您的左边。',
        right: '现在请把头稍微转向您的右边。',
        up: '现在请稍微抬起下巴。',
        down: '现在请稍微低下下巴。',
      },
      take: '拍摄',
      stuck: '我这里不成功',
      cannotTurn: '我无法转头',
      cannotTurnOn: '没关系。只要看着摄像头就好。',
      saving: '正在加密存储…',
    },
    glasses: {
      title: '您有时戴眼镜吗？',
      why: '如果是，再拍两张图像，就能在您戴和不戴眼镜时都识别您。在您回答之前，摄像头是关闭的。',
      no: '不戴',
      yes: '有时戴',
      changeTitle: '请换一下',
      change: '如果您刚才戴着眼镜，请摘下。如果没有，请戴上。',
      ready: '好了',
      skip: '跳过这一步',
    },
    photo: {
      title: '选择照片',
      lead: '一张就够。更多不同日期和角度的照片会让识别更可靠。',
      pick_other: '找到 {{count}} 张面部。请点按属于 {{name}} 的那一张。',
      taken_other: '已使用 {{count}} 张照片，最多 {{max}} 张',
      use: '使用面部 {{number}}',
      added: '已使用面部 {{number}}。',
      save: '存储',
    },
    check: {
      title: '请再看一次',
      lead: '为确认能够成功，本应用现在尝试识别 {{name}}。在识别成功之前不存储任何内容。',
      looking: '正在比对…',
      notYet: '在此画面中还没有识别出 {{name}}。',
      slow: {
        title: '还没有识别出 {{name}}。',
        text: '现在只应由 {{name}} 看着摄像头。更好的光线或换个距离可能有帮助。还没有存储任何内容。',
      },
      again: '重新拍摄图像',
      photosAgain: '重新选择照片',
      cannot: '不成功',
    },
    duplicate: {
      title: '这张面部已经登记过',
      kiosk:
        '您不必再次登记，现在也没有存储任何内容。如果您从未在这里登记，可能有人与您非常相像：请询问管理员。在此之前，您不用面部也可以办理一切，如告知书所述。',
      lead: '看起来像 {{names}}。还没有存储任何内容。',
      done: '完成',
      cancel: '取消，不存储任何内容',
      same: {
        title: '是 {{name}}',
        text: '新的图像让 {{name}} 更容易被识别。图像太多时，会去掉最差的。',
        merge: '添加到 {{name}}',
      },
      other: {
        title: '是另一个人',
        text: '对本应用来说，{{name}} 与 {{names}} 太相像。双方都保持登记，但本应用会要求面部以外的东西，因为它无法区分他们。',
        keep: '双方都保留',
      },
      merged: {
        title: '图像已添加',
        text_other: '{{name}} 现在有 {{count}} 组数字。没有登记新的人。',
      },
      inconsistent: '这些图像与那个人不够相像。没有任何更改。',
      'captures-gone': '这些图像等待太久，已被删除。没有任何更改。',
      'not-found': '那个人在此期间已被删除。没有任何更改。',
    },
    cannot: {
      title: '今天用您的面部不成功',
      lead: '这不是您的错。原因可能是光线、摄像头或本应用自身。',
      done: '完成',
      again: '再试一次',
      stored:
        '没有存储任何关于您的内容。本应用只统计每个月不成功的次数和大致原因：不记录是谁，也不记录是哪一天。',
    },
    inconsistent: {
      title: '这些图像似乎不是同一个人。',
      text: '也许有别人进入了画面。没有存储任何内容。请独自在摄像头前重新拍摄。',
    },
    done: {
      title: '{{name}} 已登记',
      tab: '已登记',
      text_other: '已存储：{{count}} 组数字，已加密，在此设备上。没有保留任何图像。',
      quality: '图像质量：{{score}}（满分 100）。',
      outliers_other: '有 {{count}} 张图像没有采用，因为与其他图像不像。',
      recognise: '前往识别',
      another: '登记另一个人',
    },
    gone: {
      title: '这些图像等待太久，已被删除。',
      text: '没有存储任何内容。您的同意仍然有效：请重新拍摄。',
    },
    inbox: {
      title: '目前无法在此自助终端存储任何人。',
      text: '保险库的一部分已损坏。没有存储任何内容，之前登记的人仍然都在。由管理员解锁即可修复：请锁定，用管理员的密码短语解锁，然后重新登记。',
    },
  },
} satisfies Translated<'zh-Hans', 'enrol'>;
