import type { Translated } from '../translated';

export const camera = {
  camera: {
    picture: '摄像头的实时画面，如同照镜子',
    opening: '正在打开摄像头…',
    allow: '如果浏览器询问，请允许使用摄像头。',
    choose: '摄像头',
    unnamed: '摄像头 {{number}}',
    tryAgain: '重试摄像头',
    usePhoto: '改用照片',
    error: {
      'insecure-origin': {
        title: '此网址上的摄像头被禁用。',
        text: '浏览器只在以 https:// 开头的网址或本机（localhost）上打开摄像头。请在这样的网址上打开本应用。',
      },
      denied: {
        title: '未获准使用摄像头。',
        text: '没有录下任何内容。如要更改，请点按本页网址旁的图标，允许使用摄像头，然后重试。',
      },
      none: {
        title: '未找到摄像头。',
        text: '请接上摄像头，它会自动启动。',
      },
      'in-use': {
        title: '另一个程序正在使用摄像头。',
        text: '请关闭正在使用摄像头的视频通话和其他网页，然后重试。',
      },
      unplugged: {
        title: '摄像头已被拔下。',
        text: '您到目前为止所做的都已保留。重新接上后会自动继续。',
      },
      unsupported: {
        title: '此浏览器无法在这里打开摄像头。',
        text: '请改用最新版的 Chrome、Edge、Firefox 或 Safari。',
      },
    },
    trouble: {
      frozen: {
        title: '摄像头画面静止不动。',
        text: '您到目前为止所做的都已保留。请重试摄像头；如果没有帮助，请拔下再重新接上。',
      },
      black: {
        title: '摄像头画面是黑的。',
        text: '请打开摄像头的盖子，或移开它前面的东西。之后会自动继续。',
      },
    },
  },
  advice: {
    'no-face': '请看摄像头。',
    good: '很好，请保持不动。',
    'move-closer': '请靠近一点。',
    'move-back': '请后退一点。',
    'centre-face': '请把脸移到中间。',
    'face-camera': '请转向摄像头。',
    'more-light': '太暗了。请到更亮的地方，或面向窗户。',
    'less-light': '太亮了。请避开强光。',
    'even-light': '您的脸有一侧太暗。请转向光线。',
    'hold-upright': '请把头摆正。',
    'hold-still': '请保持片刻不动。',
    'wipe-lens': '画面模糊。请擦拭摄像头镜头。',
    'uncover-face': '有东西遮住了您的脸。请露出眼睛和嘴。',
    'open-eyes': '请睁开眼睛。',
    'close-mouth': '请闭上嘴。',
    'one-person': '请只留一个人。其他人请离开画面。',
    'turn-head': '现在请稍微转头或歪头。',
  },
  photo: {
    choose: '选择照片',
    another: '再添加一张照片',
    other: '选择另一张照片',
    hint: '也可以拖放到这里。JPEG、PNG 或 WebP，最大 {{megabytes}} MB、{{megapixels}} 百万像素。照片本身不会保留。',
    opening: '正在照片中查找面部',
    openingHint: '大照片需要几秒钟。',
    alt: '您选择的照片，已转正',
    face: '面部 {{number}}',
    error: {
      'too-many-bytes': {
        title: '文件太大：{{megabytes}} MB。',
        text: '最大允许 {{limit}} MB。请存成更小的文件，或选择另一个。没有保留其中任何内容。',
      },
      'too-many-pixels': {
        title: '照片像素太多：{{megapixels}} 百万像素。',
        text: '最多允许 {{limit}} 百万像素。请存成更小的照片，或选择另一张。没有保留其中任何内容。',
      },
      'not-a-photo': {
        title: '此文件不是本应用能读取的照片。',
        text: '请选择 JPEG、PNG 或 WebP 文件。没有保留其中任何内容。',
      },
      damaged: {
        title: '照片已损坏，无法打开。',
        text: '请选择另一张。没有保留其中任何内容。',
      },
    },
    noFace: {
      title: '在这张照片中未找到面部。',
      text: '请选择一张正面、不太小、光线良好的照片。',
    },
    faceError: {
      'photo-gone': '照片已不再打开。请重新选择。',
      'move-closer': '这张脸在照片中太小。请选择脸更大的照片。',
      'move-back': '这张脸被截断或太近。请选择从更远处拍摄的照片。',
      'centre-face': '这张脸在最边缘。请选择露出整张脸的照片。',
      'face-camera': '这张脸太偏向一侧。请选择正面的照片。',
      'more-light': '这张脸太暗。请选择更亮的照片。',
      'less-light': '这张脸太亮。请选择光线更柔和的照片。',
      'even-light': '这张脸有一侧太暗。请选择光线来自正面的照片。',
      'hold-upright': '头歪得太厉害。请选择头摆正的照片。',
      'hold-still': '这张脸模糊。请选择更清晰的照片。',
      'wipe-lens': '这张脸模糊。请选择更清晰的照片。',
      'uncover-face': '有东西遮住了这张脸。请选择露出眼睛和嘴的照片。',
      'open-eyes': '眼睛闭着。请选择睁着眼睛的照片。',
      'close-mouth': '嘴张得太大。请选择表情平静的照片。',
      'one-person': '请选择只有此人的照片。',
      'turn-head': '请选择从另一个角度拍摄面部的照片。',
    },
  },
} satisfies Translated<'zh-Hans', 'camera'>;
