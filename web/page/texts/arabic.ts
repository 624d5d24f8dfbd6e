import type { Texts } from './english.ts'

/** A size keeps its own direction: a number and a Latin unit on one line. */
const isolated = (size: string) => `\u2066${size}\u2069`.replace(' ', '\u00a0')

/** Counts stand after a colon or in the form for 'one', so that every number reads well. */
export const arabic: Texts = {
  skip_to_question: 'الانتقال إلى السؤال',
  language: 'اللغة',
  change: 'تغيير',
  about: (subject) => `بخصوص ${subject}`,
  progress: (done, total) => `تمت الإجابة عن ${done} من ${total}`,
  under_a_minute_left: 'بقي أقل من دقيقة',
  minutes_left: (minutes) => {
    if (minutes === 1) return 'بقيت دقيقة تقريبًا'
    if (minutes === 2) return 'بقيت دقيقتان تقريبًا'
    return minutes <= 10 ? `بقيت نحو ${minutes} دقائق` : `بقيت نحو ${minutes} دقيقة`
  },

  saving: 'جارٍ الحفظ…',
  saved: 'تم الحفظ',
  unsaved: 'لم يُحفظ بعد. ما أدخلتموه باقٍ هنا، ونواصل المحاولة.',
  try_again: 'إعادة المحاولة',
  changed: 'تغيّرت هذه المحادثة من مكان آخر. هذا هو وضعها الآن.',
  failed: 'لم ينجح ذلك. انتظروا لحظة ثم أعيدوا المحاولة.',

  your_answers: 'إجاباتكم',
  earlier_answers: (count) => (count === 1 ? 'إجابة سابقة واحدة' : `الإجابات السابقة: ${count}`),
  edit: 'تعديل',
  edit_answer: (question) => `تعديل الإجابة عن: ${question}`,
  declined: 'لم يُقدَّم',
  skipped: 'تم تخطّيه',
  unusable: 'تعذّر استخدام هذه الإجابة',
  you: 'أنتم',

  conversation: 'المحادثة',
  sources: 'المصادر',
  earlier_messages: 'رسائل سابقة',
  write_message: 'اكتبوا رسالة',
  send: 'إرسال',
  sending: 'جارٍ الإرسال…',
  answer_to: (question) => `إجابة عن: ${question}`,
  file_not_accepted: 'لم يُقبل',

  continue: 'متابعة',
  save: 'حفظ',
  cancel: 'إلغاء',
  skip: 'تخطّي هذا السؤال',
  or_press: (keys) => `أو اضغطوا ${keys}`,
  or_answer: 'أو أجيبوا بـ',
  yes: 'نعم',
  no: 'لا',

  answer_missing: 'أدخلوا إجابة للمتابعة.',
  choice_missing: 'اختاروا إجابة للمتابعة.',
  file_missing: 'أضيفوا ملفًا للمتابعة.',
  file_missing_declinable: 'أضيفوا ملفًا، أو اذكروا أدناه سبب تعذّر تقديمه.',
  file_not_added: 'تعذّرت إضافة ملف حتى الآن. أعيدوا المحاولة أو أزيلوه.',
  files_not_ready: 'ما زال ملف قيد الإرسال. تابعوا بعد إضافته، أو أزيلوه.',
  too_short: (minimum) => `الإجابة قصيرة بعض الشيء. الحد الأدنى لعدد الأحرف: ${minimum}.`,
  too_long: (maximum) => `الإجابة طويلة. الحد الأقصى لعدد الأحرف: ${maximum}.`,
  characters_needed: (count) => `الأحرف الناقصة: ${count}`,
  characters_left: (count) => `الأحرف المتبقية: ${count}`,
  characters_over: (count) => `الأحرف الزائدة: ${count}`,
  at_least_characters: (count) => `الحد الأدنى لعدد الأحرف: ${count}`,
  choose_exactly: (count) => `عدد الخيارات المطلوب: ${count}.`,
  choose_any: 'اختاروا كل ما ينطبق.',
  choose_range: (least, most) => `عدد الخيارات المطلوب: من ${least} إلى ${most}.`,
  choose_at_least: (count) => `الحد الأدنى لعدد الخيارات: ${count}.`,
  choose_at_most: (count) => `الحد الأقصى لعدد الخيارات: ${count}.`,
  range: (from, to) => `من ${from} إلى ${to}`,
  from: (from) => `${from} أو أكثر`,
  to: (to) => `${to} أو أقل`,
  not_before: (date) => `ليس قبل ${date}`,
  not_after: (date) => `ليس بعد ${date}`,

  drop_files: 'أفلتوا الملفات هنا، أو',
  drop_now: 'أفلتوا للإضافة',
  choose_files: 'اختيار ملفات',
  take_photo: 'التقاط صورة',
  add_files: 'إضافة ملفات',
  that_was_all: 'هذا كل شيء',
  file_rules: (kinds, size, count) =>
    count === 1
      ? `بصيغة ${kinds}، حتى ${isolated(size)}`
      : `بصيغة ${kinds}، حتى ${isolated(size)} لكل ملف. الحد الأقصى لعدد الملفات: ${count}.`,
  files_full: (count) =>
    count === 1 ? 'تمت إضافة ملفكم.' : `بلغتم الحد الأقصى لعدد الملفات في هذا السؤال: ${count}.`,
  files: 'الملفات',
  file_received: 'تم الاستلام',
  file_waiting: 'في الانتظار',
  file_checking: 'جارٍ الفحص…',
  file_failed: 'لم يُضف بعد. نواصل المحاولة.',
  file_no_room: 'لا يمكننا استلام الملفات الآن. إجاباتكم محفوظة؛ أعيدوا المحاولة لاحقاً.',
  file_progress: (name) => `جارٍ إضافة ${name}`,
  file_empty: 'هذا الملف فارغ. تأكدوا من أنه يُفتح على جهازكم ثم أضيفوه من جديد.',
  file_too_large: (size, limit) =>
    `حجم هذا الملف ${isolated(size)}، والحد الأقصى ${isolated(limit)}. صغّروه أو قسّموه ثم أضيفوه من جديد.`,
  files_too_many: (count) =>
    count === 1
      ? 'يُقبل هنا ملف واحد فقط. أزيلوا الآخر لإضافة هذا الملف.'
      : `الحد الأقصى لعدد الملفات هنا: ${count}. أزيلوا ملفًا لإضافة هذا الملف.`,
  remove: 'إزالة',
  cancel_file: (name) => `إلغاء ${name}`,
  remove_file: (name) => `إزالة ${name}`,
  retry_file: (name) => `إعادة المحاولة: ${name}`,

  cannot_provide: 'لا أستطيع تقديم هذا',
  cannot_provide_because: 'لا أستطيع تقديم هذا، لأن…',
  send_reason: 'المتابعة من دونه',
  reason_missing: 'اكتبوا ببضع كلمات سبب تعذّر تقديمه.',

  pause_title: 'سنعود إليكم هنا.',
  pause_text: 'إجاباتكم محفوظة. يمكنكم إغلاق هذه الصفحة، والرابط نفسه يعيدكم إليها.',
  finished_title: 'اكتمل كل شيء.',
  finished_text: 'شكرًا لكم. وصلتنا إجاباتكم وسنراجعها الآن. يمكنكم إغلاق هذه الصفحة.',
  expired_title: 'انتهى وقت الإجابة.',
  expired_text: (brand) => `ما أجبتم عنه محفوظ. إن أردتم إضافة شيء، فاطلبوا رابطًا جديدًا من ${brand}.`,
  closed_title: 'هذه المحادثة مغلقة.',
  closed_text: (brand) => `لا شيء مطلوب هنا بعد الآن. إن كان لديكم سؤال، فتواصلوا مع ${brand}.`,
  no_reply: (brand) => `انتهت هذه المحادثة، فلا يمكن الرد هنا. إن أردتم الرد، فتواصلوا مع ${brand}.`,
  gone_title: 'هذا الرابط لم يعد يعمل.',
  gone_text: 'ربما انتهت صلاحيته، أو حلّ محله رابط أحدث. اطلبوا رابطًا جديدًا ممن أرسله.',
  small_line: 'يعمل على Hearback',
}
