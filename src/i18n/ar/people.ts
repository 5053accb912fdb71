import type { Translated } from '../translated';

export const people = {
  recognise: {
    title: 'التعرف',
    camera: 'الكاميرا',
    photo: 'صورة',
    source: 'أين يُنظر',
    pause: 'إيقاف الكاميرا',
    resume: 'تشغيل الكاميرا',
    paused: 'الكاميرا مطفأة.',
    faces_zero: 'لا أحد في الصورة',
    faces_one: 'وجه واحد في الصورة',
    faces_two: 'وجهان في الصورة',
    faces_few: '{{count}} وجوه في الصورة',
    faces_many: '{{count}} وجهًا في الصورة',
    faces_other: '{{count}} وجه في الصورة',
    photoFaces_zero: 'لا يوجد وجه في الصورة المختارة',
    photoFaces_one: 'وجه واحد في الصورة المختارة',
    photoFaces_two: 'وجهان في الصورة المختارة',
    photoFaces_few: '{{count}} وجوه في الصورة المختارة',
    photoFaces_many: '{{count}} وجهًا في الصورة المختارة',
    photoFaces_other: '{{count}} وجه في الصورة المختارة',
    nobody: 'قف أمام الكاميرا.',
    looking: 'جارٍ البحث…',
    unknown: 'غير مسجل',
    unknownText: 'الصورة جيدة، ولا يشبهها أي شخص مسجل.',
    ambiguous: 'يصعب التمييز',
    ambiguousText: 'قد يكون {{names}}. التشابه أكبر من أن نختار، لذلك لا يُذكر اسم أحد.',
    alike: 'الوجه لا يكفي',
    alikeText:
      'قد يكون {{names}}، أو شخصًا آخر مسجلًا يشبهه تمامًا. لا تستطيع أي كاميرا التمييز بينهم، لذلك يلزم شيء أكثر من الوجه: اسأل أحد المسؤولين من فضلك.',
    notEnough: 'ليس واضحًا بما يكفي بعد',
    halted: 'لا تجري مقارنة أحد الآن',
    haltedText: 'لم يجرِ التعرف على عدد كبير جدًا من الأشخاص على التوالي.',
    modelNotApproved: 'لم تجرِ المقارنة',
    modelNotApprovedText:
      'يعمل التطبيق بنموذج تعرف لم يعتمده أي مسؤول لهذه الخزنة. يُرجى إخبار أحد المسؤولين.',
    odds: {
      measured: 'نحو 1 من كل {{number}} من الغرباء يشبه بهذا القدر.',
      'at-least': 'أقل من 1 من كل {{number}} من الغرباء يشبه بهذا القدر.',
    },
    oddsShort: {
      measured: '1 من {{number}} من الغرباء',
      'at-least': 'أقل من 1 من {{number}} من الغرباء',
    },
    empty: {
      title: 'لم يُسجَّل أحد بعد',
      text: 'لا يتعرف التطبيق إلا على من وافق على ذلك. سجّل الشخص الأول للبدء.',
      enrol: 'تسجيل شخص',
    },
  },
} satisfies Translated<'ar', 'people'>;
