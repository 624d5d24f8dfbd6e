const list = (text: string) => text.split('|')

const DONE = new Set(
  list(
    'done|all done|thats all|that is all|that was all|this is all|this was all|all of them|thats it|that is it|thats everything|that is everything|ready|finished|finish|complete|nothing else|no more|nothing more|next|continue|' +
      'listo|lista|listos|eso es todo|esto es todo|eso era todo|es todo|ya esta|terminado|termine|hecho|nada mas|no mas|siguiente|continuar|' +
      'pronto|e tudo|isso e tudo|isto e tudo|era tudo|e so|e so isso|so isso|feito|terminei|acabei|mais nada|' +
      'fertig|das ist alles|das war alles|das wars|das war es|alles|erledigt|weiter|nichts mehr|' +
      'fini|cest tout|cetait tout|cest fini|termine|cest bon|voila|pret|suivant|rien dautre',
  ),
)
/** Words around them that change nothing: "OK, we are done now, thank you". */
const COURTESIES = new Set(
  'ok okay yes si sim ja oui now already i am im we are were thanks thank you please gracias ya por favor obrigado obrigada danke bitte merci and y e und et here estoy estamos'.split(
    ' ',
  ),
)

/** Whether plain words say that something is complete: "OK, we are done now, thank you". */
export function saysDone(words: string): boolean {
  if (DONE.has(words)) return true
  const spoken = words.split(' ', 12)
  const first = spoken.findIndex((word) => !COURTESIES.has(word))
  const last = spoken.findLastIndex((word) => !COURTESIES.has(word))
  return first !== -1 && spoken.length < 12 && DONE.has(spoken.slice(first, last + 1).join(' '))
}

const NO = new Set('no nope nah not nein nee non nao nada nichts rien nothing none mais'.split(' '))

/** Whether plain words add nothing to what was given: "No, thanks", "OK". */
export function saysNoMore(words: string): boolean {
  return words !== '' && words.split(' ', 12).every((word) => NO.has(word) || COURTESIES.has(word))
}
