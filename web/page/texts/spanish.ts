import type { Texts } from './english.ts'

export const spanish: Texts = {
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

  conversation: 'Conversación',
  sources: 'Fuentes',
  earlier_messages: 'Mensajes anteriores',
  write_message: 'Escriba un mensaje',
  send: 'Enviar',
  sending: 'Enviando…',
  answer_to: (question) => `Respuesta a: ${question}`,
  file_not_accepted: 'No aceptado',

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
  file_not_added: 'Aún no se ha podido añadir un archivo. Reinténtelo o quítelo.',
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
  file_no_room:
    'Ahora mismo no podemos recibir archivos. Sus respuestas están guardadas; inténtelo más tarde.',
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
  finished_title: 'Todo listo.',
  finished_text: 'Gracias. Tenemos sus respuestas y las revisaremos ahora. Puede cerrar esta página.',
  expired_title: 'El plazo para responder ha terminado.',
  expired_text: (brand) =>
    `Conservamos lo que ya había respondido. Si quiere añadir algo, pida un enlace nuevo a ${brand}.`,
  closed_title: 'Esta conversación está cerrada.',
  closed_text: (brand) => `Aquí no hace falta nada más. Si tiene una pregunta, contacte con ${brand}.`,
  no_reply: (brand) =>
    `Esta conversación ha terminado, así que aquí ya no se puede responder. Si quiere responder, contacte con ${brand}.`,
  gone_title: 'Este enlace ya no funciona.',
  gone_text:
    'Puede que haya caducado o que otro más nuevo lo sustituya. Pida un enlace nuevo a quien se lo envió.',
  small_line: 'Funciona con Hearback',
}
