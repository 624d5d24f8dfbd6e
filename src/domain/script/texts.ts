import { chooseText, fillIn } from './text.ts'

/** What the engine says of its own accord, where a script has no words for it. */
const TEXTS = {
  en: {
    yes: 'Yes',
    no: 'No',
    one_file: '1 file',
    many_files: '{{count}} files',
    retry_choice: 'Please choose one of these:\n{{options}}',
    retry_multi_choice: 'Please choose from these, as many as apply:\n{{options}}',
    retry_multi_choice_count: 'Please choose {{bounds}} of these:\n{{options}}',
    retry_yes_no: 'Please answer yes or no.',
    retry_number: 'Please answer with one number in digits, such as 1250 or 12.5.',
    retry_number_bounds: 'Please give a number {{bounds}}.',
    retry_date: 'Please give a full date, such as 2025-12-31 or 31 December 2025.',
    retry_date_bounds: 'Please give a date {{bounds}}.',
    retry_email: 'That is not a complete email address. Write it like name@example.com.',
    retry_phone: 'Please give the number with its country code, such as +44 20 7946 0958.',
    retry_url: 'That is not a complete web address. Write it like www.example.com.',
    retry_location: 'Please give an address, or latitude and longitude such as 4.5935, -72.0345.',
    retry_text_empty: 'Please write an answer in your own words.',
    retry_text_short: 'Please write a little more: at least {{min}} characters. So far there are {{length}}.',
    retry_text_long: 'Please shorten your answer to {{max}} characters. Now there are {{length}}.',
    retry_file_none: 'Please add a file. If you cannot provide it, tell us so and why.',
    retry_file_few: 'We need at least {{min}} files here. So far there are {{count}}.',
    retry_file_more: 'Add another file, or write "done" if that was all.',
    retry_file_why: 'Please tell us in a few words why you cannot provide it.',
    from_to: 'from {{min}} to {{max}}',
    at_least: 'of at least {{min}}',
    at_most: 'of at most {{max}}',
    not_before: 'not before {{min}}',
    not_after: 'not after {{max}}',
    count_from_to: '{{min}} to {{max}}',
    count_at_least: 'at least {{min}}',
    count_at_most: 'at most {{max}}',
    count_exactly: 'exactly {{min}}',
  },
  es: {
    yes: 'Sí',
    no: 'No',
    one_file: '1 archivo',
    many_files: '{{count}} archivos',
    retry_choice: 'Elija una de estas opciones:\n{{options}}',
    retry_multi_choice: 'Elija todas las opciones que correspondan:\n{{options}}',
    retry_multi_choice_count: 'Elija {{bounds}} de estas opciones:\n{{options}}',
    retry_yes_no: 'Responda sí o no.',
    retry_number: 'Responda con un solo número en cifras, por ejemplo 1250 o 12,5.',
    retry_number_bounds: 'Indique un número {{bounds}}.',
    retry_date: 'Indique una fecha completa, por ejemplo 2025-12-31 o 31 de diciembre de 2025.',
    retry_date_bounds: 'Indique una fecha {{bounds}}.',
    retry_email: 'La dirección de correo no está completa. Escríbala así: nombre@ejemplo.com.',
    retry_phone: 'Indique el número con el prefijo del país, por ejemplo +34 912 345 678.',
    retry_url: 'La dirección web no está completa. Escríbala así: www.ejemplo.com.',
    retry_location: 'Indique una dirección, o latitud y longitud, por ejemplo 4.5935, -72.0345.',
    retry_text_empty: 'Escriba una respuesta con sus propias palabras.',
    retry_text_short: 'Escriba un poco más: al menos {{min}} caracteres. Por ahora hay {{length}}.',
    retry_text_long: 'Acorte su respuesta a {{max}} caracteres. Ahora hay {{length}}.',
    retry_file_none: 'Añada un archivo. Si no puede aportarlo, díganoslo y explique por qué.',
    retry_file_few: 'Aquí necesitamos al menos {{min}} archivos. Por ahora hay {{count}}.',
    retry_file_more: 'Añada otro archivo, o escriba «listo» si eso es todo.',
    retry_file_why: 'Díganos en pocas palabras por qué no puede aportarlo.',
    from_to: 'entre {{min}} y {{max}}',
    at_least: 'de {{min}} como mínimo',
    at_most: 'de {{max}} como máximo',
    not_before: 'no anterior a {{min}}',
    not_after: 'no posterior a {{max}}',
    count_from_to: 'de {{min}} a {{max}}',
    count_at_least: 'al menos {{min}}',
    count_at_most: 'como máximo {{max}}',
    count_exactly: 'exactamente {{min}}',
  },
} as const satisfies Record<string, Record<string, string>>

type TextName = keyof (typeof TEXTS)['en']

/** One of the engine's own texts, in the language or else in English. */
export function engineText(
  name: TextName,
  language: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const perLanguage = { en: TEXTS.en[name], es: TEXTS.es[name] }
  return fillIn(chooseText(perLanguage, language), (key) => String(values[key] ?? ''))
}

/** The text of a document count, such as "2 files". */
export function fileCount(count: number, language: string): string {
  return engineText(count === 1 ? 'one_file' : 'many_files', language, { count })
}
