/** Words of all five languages, plain forms, that say yes and no and nothing else. */
const list = (text: string) => new Set(text.split(' '))

/** They take a "no" back, unlike "okay" or "fine", which people say after one out of politeness. */
export const PLAIN_YES = list(
  'yes yep yeah yup yea yess yeh aye si sii sip sim simm ja jaa jo jep jup jawohl doch oui ouais ouep ouaip',
)
/** They take a "yes" back. */
export const PLAIN_NO = list(
  'no nope nah naw nop not dont doesnt didnt isnt arent wasnt wont havent hasnt nein nee noe nicht nich non nan pas nao naum nem nunca never niemals jamais',
)
/** What somebody is not doing who "wouldn't say no". */
export const SAYING = list(
  'say says said saying tell decir digo dije diria diremos dizer disse sagen sage sagte sag gesagt dire dis dit dirais dirai',
)
