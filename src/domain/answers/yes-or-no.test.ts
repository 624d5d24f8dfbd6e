import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from './lexicon.ts'
import { yesOrNo } from './yes-or-no.ts'

const list = (text: string) => text.split(' | ')

function means(expected: 'yes' | 'no' | null, question: string, language: Language, replies: string): void {
  for (const reply of list(replies)) {
    assert.equal(yesOrNo(reply, question, language)?.meaning ?? null, expected, reply)
  }
}

test('agreement in words of every kind', () => {
  means(
    'yes',
    'Are you coming?',
    'en',
    "sure thing | I do | yeah why not | that's right | I'd love to | yse | don't see why not",
  )
  means(
    'yes',
    '¿Viene usted?',
    'es',
    'claro que sí | dale | por supuesto | sí, con mucho gusto | me parece que sí',
  )
  means('yes', 'Você vem?', 'pt', 'aham | com certeza | pode ser | acho que sim | sem problema')
  means('yes', 'Kommen Sie?', 'de', 'na klar | auf jeden Fall | warum nicht | geht klar | ich denke schon')
  means('yes', 'Vous venez ?', 'fr', "bien sûr | ouais | d'accord | pourquoi pas | avec plaisir | ça marche")
})

test('refusal in words of every kind', () => {
  means(
    'no',
    'Are you coming?',
    'en',
    "not really | no way | I don't think so | of course not | not anymore | I'm not | nah I'm good",
  )
  means('no', '¿Viene usted?', 'es', 'para nada | todavía no | no me interesa | claro que no | ni loco')
  means('no', 'Você vem?', 'pt', 'de jeito nenhum | ainda não | acho que não | nem pensar')
  means(
    'no',
    'Kommen Sie?',
    'de',
    'auf keinen Fall | lieber nicht | noch nicht | natürlich nicht | nö | nien',
  )
  means(
    'no',
    'Vous venez ?',
    'fr',
    'pas du tout | bien sûr que non | pas encore | je ne crois pas | hors de question',
  )
})

test('the question’s own words agree, and deny with a denial', () => {
  means('yes', 'O pedido chegou?', 'pt', 'chegou | chegou sim')
  means('no', 'O pedido chegou?', 'pt', 'não chegou | nunca chegou')
  means('yes', 'Avez-vous reçu votre colis ?', 'fr', "je l'ai reçu")
})

test('a reply in another language than the conversation’s is understood', () => {
  means('yes', 'Are you coming?', 'en', 'sí, claro | oui | sim | jawohl')
  means('no', 'Kommen Sie?', 'de', 'no gracias | non merci')
})

test('what is said last takes back what was said before', () => {
  const en = 'Do you still need help?'
  means(
    'no',
    en,
    'en',
    'yeah no, not really | yeah, nah | yes I mean no | yes, sorry, no | yes but no | ok no',
  )
  means('yes', en, 'en', 'no wait yes | no, I mean yes | no, actually yes please | no no yes')
  means('no', '¿Necesita ayuda?', 'es', 'sí, digo no | sí, perdón, no | sí... mejor no')
  means('yes', '¿Necesita ayuda?', 'es', 'no, espera, sí | no, digo sí | no, en realidad sí')
  means('no', 'Precisa de ajuda?', 'pt', 'sim, quer dizer, não | sim... na verdade não')
  means('yes', 'Precisa de ajuda?', 'pt', 'não, espera, sim | não, digo sim')
  means('no', 'Brauchen Sie Hilfe?', 'de', 'ja, ich meine nein | ja nein, eigentlich nicht | ja, doch nicht')
  means('yes', 'Brauchen Sie Hilfe?', 'de', 'nein, warte, ja | nein, doch | nein Quatsch, ja')
  means('no', 'Besoin d’aide ?', 'fr', 'oui, je veux dire non | oui enfin non | oui, en fait non')
  means('yes', 'Besoin d’aide ?', 'fr', 'non, attends, oui | non, en fait oui | non, pardon, oui')
})

test('politeness and other matters after a yes or no take nothing back', () => {
  means(
    'yes',
    'Are you coming?',
    'en',
    "yes, no problem | yes please, no rush | yes, can't wait | yes, don't worry",
  )
  means('no', 'Are you coming?', 'en', "no, that's ok | no, all good | no thanks, I'm good")
  means('yes', 'Kommen Sie?', 'de', 'ja, kein Problem | ja, nicht wahr | ja, warum nicht')
  means('yes', 'Vous venez ?', 'fr', 'oui, pas de souci | oui, pourquoi pas')
})

test('both at once, and what somebody would not say, leave it open', () => {
  means(null, 'Are you coming?', 'en', "yes and no | sometimes yes and sometimes no | I wouldn't say no")
  means(null, '¿Viene usted?', 'es', 'sí y no | no digo que no')
  means(null, 'Você vem?', 'pt', 'sim e nao | não digo que não')
  means(null, 'Kommen Sie?', 'de', 'ja und nein | da sage ich nicht nein')
  means(null, 'Vous venez ?', 'fr', 'oui et non | je ne dirais pas non')
  means('no', 'Are you coming?', 'en', 'I said no | I would say no')
  means('no', '¿Viene usted?', 'es', 'ya te dije que no')
})

test('what leaves it open is nothing', () => {
  means(
    null,
    'Are you coming?',
    'en',
    "maybe | not sure | it depends | I don't know | yes or no | either could work | who is this? | hello",
  )
  means(null, '¿Viene usted?', 'es', 'quizás | no sé | depende | si no llueve | ¿a qué hora abren?')
  means(null, 'Kommen Sie?', 'de', 'vielleicht | weiß nicht | mal sehen')
})

test('a word of yes or no inside a sentence about something else decides nothing', () => {
  means(
    null,
    'Is that right?',
    'en',
    'there is no juice in my battery please help | have they declined my card and why',
  )
})
