/**
 * Every sentence of the hosted page, in each of its languages. English is the shape that the others must fill:
 * a missing or misnamed key does not compile. Numbers arrive as numbers; sizes and formatted counts as text.
 */
const english = {
  skip_to_question: 'Skip to the question',
  language: 'Language',
  change: 'Change',
  about: (subject: string) => `About ${subject}`,
  progress: (done: number, total: number) => `${done} of ${total} answered`,
  under_a_minute_left: 'Less than a minute left',
  minutes_left: (minutes: number) =>
    minutes === 1 ? 'About 1 minute left' : `About ${minutes} minutes left`,

  saving: 'Saving…',
  saved: 'Saved',
  unsaved: 'Not saved yet. What you entered stays here, and we keep trying.',
  try_again: 'Try again',
  changed: 'This conversation was changed somewhere else. This is where it stands now.',
  failed: 'That did not work. Wait a moment and try again.',

  your_answers: 'Your answers',
  earlier_answers: (count: number) => (count === 1 ? '1 earlier answer' : `${count} earlier answers`),
  edit: 'Edit',
  edit_answer: (question: string) => `Edit the answer to: ${question}`,
  declined: 'Not provided',
  skipped: 'Skipped',
  unusable: 'This answer could not be used',
  you: 'You',

  continue: 'Continue',
  save: 'Save',
  cancel: 'Cancel',
  skip: 'Skip this question',
  or_press: (keys: string) => `or press ${keys}`,
  or_answer: 'Or answer with',
  yes: 'Yes',
  no: 'No',

  answer_missing: 'Enter an answer to go on.',
  choice_missing: 'Choose an answer to go on.',
  file_missing: 'Add a file to go on.',
  file_missing_declinable: 'Add a file, or tell us below why you cannot provide it.',
  files_not_ready: 'A file is still on its way. Go on once it is added, or remove it.',
  too_short: (minimum: string) => `This is a little short. Write at least ${minimum} characters.`,
  too_long: (maximum: string) => `This is too long. Keep it within ${maximum} characters.`,
  characters_needed: (count: string) => `${count} more to go`,
  characters_left: (count: string) => `${count} characters left`,
  characters_over: (count: string) => `${count} characters too many`,
  at_least_characters: (count: string) => `At least ${count} characters`,
  choose_exactly: (count: string) => `Choose ${count}.`,
  choose_any: 'Choose all that apply.',
  choose_range: (least: string, most: string) => `Choose ${least} to ${most}.`,
  choose_at_least: (count: string) => `Choose at least ${count}.`,
  choose_at_most: (count: string) => `Choose at most ${count}.`,
  range: (from: string, to: string) => `From ${from} to ${to}`,
  from: (from: string) => `${from} or more`,
  to: (to: string) => `${to} or less`,
  not_before: (date: string) => `Not before ${date}`,
  not_after: (date: string) => `Not after ${date}`,

  drop_files: 'Drop files here, or',
  drop_now: 'Drop to add',
  choose_files: 'Choose files',
  take_photo: 'Take a photo',
  add_files: 'Add files',
  that_was_all: 'That was all',
  file_rules: (kinds: string, size: string, count: number) =>
    count === 1 ? `${kinds}, up to ${size}` : `${kinds}. Up to ${size} each, ${count} files at most.`,
  files_full: (count: number) =>
    count === 1 ? 'Your file is added.' : `You have added ${count} files, the most this question takes.`,
  files: 'Files',
  file_received: 'Received',
  file_waiting: 'Waiting',
  file_checking: 'Checking…',
  file_failed: 'Not added yet. We keep trying.',
  file_progress: (name: string) => `Adding ${name}`,
  file_empty: 'This file is empty. Check that it opens on your device and add it again.',
  file_too_large: (size: string, limit: string) =>
    `This file is ${size}, and the most is ${limit}. Make it smaller or split it, and add it again.`,
  files_too_many: (count: number) =>
    count === 1
      ? 'One file is the most here. Remove the other to add this one.'
      : `${count} files are the most here. Remove one to add this one.`,
  remove: 'Remove',
  cancel_file: (name: string) => `Cancel ${name}`,
  remove_file: (name: string) => `Remove ${name}`,
  retry_file: (name: string) => `Try again: ${name}`,

  cannot_provide: 'I cannot provide this',
  cannot_provide_because: 'I cannot provide this, because…',
  send_reason: 'Continue without it',
  reason_missing: 'Write in a few words why you cannot provide it.',

  pause_title: 'We will get back to you here.',
  pause_text: 'Your answers are saved. You can close this page; the same link brings you back.',
  finished_title: 'Thank you, that is everything.',
  finished_text: 'We have your answers and will look at them now. You can close this page.',
  expired_title: 'The time to answer is over.',
  expired_text: (brand: string) =>
    `What you had already answered is kept. If you still want to add something, ask ${brand} for a new link.`,
  closed_title: 'This conversation is closed.',
  closed_text: (brand: string) => `Nothing more is needed here. If you have a question, contact ${brand}.`,
  gone_title: 'This link does not work any more.',
  gone_text: 'It may have expired, or a newer one replaced it. Ask the people who sent it for a new link.',
  small_line: 'Runs on Hearback',
}

export type Texts = typeof english

const spanish: Texts = {
  skip_to_question: 'Ir a la pregunta',
  language: 'Idioma',
  change: 'Cambiar',
  about: (subject) => `Sobre ${subject}`,
  progress: (done, total) => (done === 1 ? `1 de ${total} respondida` : `${done} de ${total} respondidas`),
  under_a_minute_left: 'Menos de un minuto',
  minutes_left: (minutes) =>
    minutes === 1 ? 'Falta 1 minuto aproximadamente' : `Faltan unos ${minutes} minutos`,

  saving: 'Guardando…',
  saved: 'Guardado',
  unsaved: 'Aún no se ha guardado. Lo que ha introducido sigue aquí y seguimos intentándolo.',
  try_again: 'Reintentar',
  changed: 'Esta conversación ha cambiado en otro lugar. Así está ahora.',
  failed: 'No ha funcionado. Espere un momento e inténtelo de nuevo.',

  your_answers: 'Sus respuestas',
  earlier_answers: (count) => (count === 1 ? '1 respuesta anterior' : `${count} respuestas anteriores`),
  edit: 'Editar',
  edit_answer: (question) => `Editar la respuesta a: ${question}`,
  declined: 'No facilitado',
  skipped: 'Omitida',
  unusable: 'No se ha podido usar esta respuesta',
  you: 'Usted',

  continue: 'Continuar',
  save: 'Guardar',
  cancel: 'Cancelar',
  skip: 'Omitir esta pregunta',
  or_press: (keys) => `o pulse ${keys}`,
  or_answer: 'O responda con',
  yes: 'Sí',
  no: 'No',

  answer_missing: 'Escriba una respuesta para continuar.',
  choice_missing: 'Elija una respuesta para continuar.',
  file_missing: 'Añada un archivo para continuar.',
  file_missing_declinable: 'Añada un archivo o díganos abajo por qué no puede facilitarlo.',
  files_not_ready: 'Todavía se está enviando un archivo. Continúe cuando esté añadido o quítelo.',
  too_short: (minimum) => `Es un poco corto. Escriba al menos ${minimum} caracteres.`,
  too_long: (maximum) => `Es demasiado largo. No pase de ${maximum} caracteres.`,
  characters_needed: (count) => `Faltan ${count} caracteres`,
  characters_left: (count) => `Quedan ${count} caracteres`,
  characters_over: (count) => `Sobran ${count} caracteres`,
  at_least_characters: (count) => `Al menos ${count} caracteres`,
  choose_exactly: (count) => `Elija ${count}.`,
  choose_any: 'Elija todas las que correspondan.',
  choose_range: (least, most) => `Elija de ${least} a ${most}.`,
  choose_at_least: (count) => `Elija al menos ${count}.`,
  choose_at_most: (count) => `Elija ${count} como máximo.`,
  range: (from, to) => `De ${from} a ${to}`,
  from: (from) => `${from} o más`,
  to: (to) => `${to} o menos`,
  not_before: (date) => `A partir del ${date}`,
  not_after: (date) => `Hasta el ${date}`,

  drop_files: 'Suelte archivos aquí, o',
  drop_now: 'Suelte para añadir',
  choose_files: 'Elegir archivos',
  take_photo: 'Hacer una foto',
  add_files: 'Añadir archivos',
  that_was_all: 'Eso es todo',
  file_rules: (kinds, size, count) =>
    count === 1
      ? `${kinds}, hasta ${size}`
      : `${kinds}. Hasta ${size} cada uno, ${count} archivos como máximo.`,
  files_full: (count) =>
    count === 1 ? 'Su archivo está añadido.' : `Ha añadido ${count} archivos, el máximo de esta pregunta.`,
  files: 'Archivos',
  file_received: 'Recibido',
  file_waiting: 'En espera',
  file_checking: 'Comprobando…',
  file_failed: 'Aún no se ha añadido. Seguimos intentándolo.',
  file_progress: (name) => `Añadiendo ${name}`,
  file_empty: 'Este archivo está vacío. Compruebe que se abre en su dispositivo y añádalo de nuevo.',
  file_too_large: (size, limit) =>
    `Este archivo ocupa ${size} y el máximo es ${limit}. Redúzcalo o divídalo y añádalo de nuevo.`,
  files_too_many: (count) =>
    count === 1
      ? 'Aquí cabe un solo archivo. Quite el otro para añadir este.'
      : `Aquí caben ${count} archivos. Quite uno para añadir este.`,
  remove: 'Quitar',
  cancel_file: (name) => `Cancelar ${name}`,
  remove_file: (name) => `Quitar ${name}`,
  retry_file: (name) => `Reintentar: ${name}`,

  cannot_provide: 'No puedo facilitarlo',
  cannot_provide_because: 'No puedo facilitarlo porque…',
  send_reason: 'Continuar sin ello',
  reason_missing: 'Escriba en pocas palabras por qué no puede facilitarlo.',

  pause_title: 'Le responderemos aquí.',
  pause_text: 'Sus respuestas están guardadas. Puede cerrar esta página; el mismo enlace le trae de vuelta.',
  finished_title: 'Gracias, eso es todo.',
  finished_text: 'Tenemos sus respuestas y las revisaremos ahora. Puede cerrar esta página.',
  expired_title: 'El plazo para responder ha terminado.',
  expired_text: (brand) =>
    `Conservamos lo que ya había respondido. Si quiere añadir algo, pida un enlace nuevo a ${brand}.`,
  closed_title: 'Esta conversación está cerrada.',
  closed_text: (brand) => `Aquí no hace falta nada más. Si tiene una pregunta, contacte con ${brand}.`,
  gone_title: 'Este enlace ya no funciona.',
  gone_text:
    'Puede que haya caducado o que otro más nuevo lo sustituya. Pida un enlace nuevo a quien se lo envió.',
  small_line: 'Funciona con Hearback',
}

export const catalogue: Record<string, Texts> & { en: Texts } = { en: english, es: spanish }

/** The texts for a BCP 47 tag by its first part; English when there are none. */
export function textsFor(language: string): Texts {
  const part = language.toLowerCase().split('-')[0] ?? ''
  return (Object.hasOwn(catalogue, part) ? catalogue[part] : undefined) ?? catalogue.en
}
