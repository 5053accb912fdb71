import type { Translated } from '../translated';

export const people = {
  recognise: {
    title: '识别',
    camera: '摄像头',
    photo: '照片',
    source: '在哪里查找',
    pause: '关闭摄像头',
    resume: '打开摄像头',
    paused: '摄像头已关闭。',
    faces_zero: '画面中没有人',
    faces_other: '画面中有 {{count}} 张面部',
    photoFaces_zero: '照片中没有面部',
    photoFaces_other: '照片中有 {{count}} 张面部',
    nobody: '请站到摄像头前。',
    looking: '正在查找…',
    unknown: '未登记',
    unknownText: '画面清楚，但没有已登记的人长这样。',
    ambiguous: '难以区分',
    ambiguousText: '可能是 {{names}}。他们太相像，无法判断，因此不说出任何名字。',
    alike: '仅凭面部不够',
    alikeText:
      '可能是 {{names}}，也可能是另一个长得一样的已登记者。没有摄像头能区分他们，因此需要面部以外的东西：请询问管理员。',
    notEnough: '还不够清楚',
    halted: '现在不比对任何人',
    haltedText: '连续有太多人没有被识别出。',
    modelNotApproved: '未比对',
    modelNotApprovedText: '本应用使用的识别模型没有管理员为此保险库批准。请告诉管理员。',
    odds: {
      measured: '每 {{number}} 个陌生人中约有 1 个如此相像。',
      'at-least': '每 {{number}} 个陌生人中不到 1 个如此相像。',
    },
    oddsShort: {
      measured: '{{number}} 个陌生人中 1 个',
      'at-least': '{{number}} 个陌生人中不到 1 个',
    },
    empty: {
      title: '还没有人登记',
      text: '本应用只识别已经同意的人。请登记第一个人来开始。',
      enrol: '登记一个人',
    },
  },
} satisfies Translated<'zh-Hans', 'people'>;
