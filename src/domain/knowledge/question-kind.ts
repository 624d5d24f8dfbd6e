import { fold } from './languages.ts'

/** What a question asks for, as far as its words tell. */
export type QuestionKind = 'person' | 'time' | 'amount' | 'place' | 'other'

/** Question words of all languages together: they are so different that none takes another's. Without accents. */
const KINDS: [QuestionKind, RegExp][] = [
  [
    'time',
    /\b(?:when|(?:what|which) (?:year|date|day|month|century|decade|time)|cuando|quando|wann|quand|wanneer|(?:que|qual|en cual) (?:ano|fecha|dia|mes|siglo|data|seculo)|(?:welche[mnrs]?) (?:jahr|jahrhundert|tag|monat|datum)|quel(?:le)? (?:annee|date|jour|mois|siecle))\b/,
  ],
  [
    'amount',
    /\b(?:how (?:many|much|long|old|far|tall|big|large|high|often|fast)|what (?:percentage|percent|number|amount|price|fraction)|cuant[oa]s?|quant[oaie]s?|wie ?(?:viele?|lange|alt|hoch|gross|weit|oft|teuer)|combien|hoeveel|que (?:porcentaje|cantidad|numero|precio)|prozent)\b/,
  ],
  ['person', /\b(?:who|whom|whose|quien|quienes|quem|wer|wen|wem|wessen|qui|chi)\b/],
  ['place', /\b(?:where|donde|onde|wo|wohin|woher|ou|dove|waar)\b/],
]
const TIME =
  /\b(?:\d{4}|\d{1,2}[.:/]\d{1,2}|\d{3,4}s|\d+(?:st|nd|rd|th)|today|yesterday|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|siglo|lunes|martes|miercoles|jueves|viernes|sabado|domingo|janeiro|fevereiro|marco|maio|setembro|outubro|novembro|dezembro|seculo|januar|februar|marz|mai|juni|juli|oktober|dezember|jahrhunderts?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|siecle|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/
const AMOUNT =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|cien|mil|millones|mitad|um|dois|duas|quatro|sete|oito|nove|dez|milhoes|metade|eins?|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|hundert|tausend|millionen|halfte|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|cent|mille|moitie)\b/
const NAME = /(?<=\S\s+["'“«(]?)\p{Lu}\p{L}+/u

export function kindOf(question: string): QuestionKind {
  const plain = fold(question.toLowerCase())
  return KINDS.find(([, words]) => words.test(plain))?.[0] ?? 'other'
}

/** Whether a sentence has something of the kind, such as a date. */
export function hasKind(sentence: string, kind: QuestionKind): boolean {
  if (kind === 'other') return true
  if (kind === 'person' || kind === 'place') return NAME.test(sentence)
  return (kind === 'time' ? TIME : AMOUNT).test(fold(sentence.toLowerCase()))
}
