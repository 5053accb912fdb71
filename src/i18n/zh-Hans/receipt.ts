import type { Translated } from '../translated';

export const receipt = {
  receipt: {
    title: {
      given: '您的回执',
      renewed: '您的新回执',
      withdrawn: '回执：同意已撤回',
      withdrawnPart: '回执：部分同意已撤回',
    },
    who: '由谁负责',
    agreed: '您同意了什么',
    takenBack: '您撤回了什么',
    keptFor_other: '（最多保留 {{count}} 天）',
    usedNoMore: '（您的面部不再用于此用途）',
    erasedWithin_zero: '（立即删除）',
    erasedWithin_other: '（{{count}} 天内删除）',
    when: '时间和地点',
    place: { kiosk: '在此自助终端', office: '在此设备上' },
    attested: '您在别处表示了同意；管理员对此作了证明。',
    entered: '由管理员代您办理。',
    guardian: '谁代您同意',
    guardianLeft: '谁代您撤回',
    dpo: '数据保护官',
    authority: '您可以向哪里投诉',
    jurisdiction: '适用法律',
    leave: {
      term: '如何撤回',
      text: '随时可以，无需说明理由：在识别您的地方，或通过 {{contact}}。',
    },
    number: '此回执的编号',
    notice: '对应告知书第 {{version}} 版。',
    signer: {
      vault: '由此组织的密钥签名。',
      kiosk: '由一台自助终端签名，此组织的密钥为其担保。',
    },
    code: {
      label: '此回执的二维码',
      text: '请拍下它：任何人都可以用它核对此回执是真的。其中不含姓名和面部。',
    },
    print: '打印回执',
    save: '存为文件',
  },
} satisfies Translated<'zh-Hans', 'receipt'>;
