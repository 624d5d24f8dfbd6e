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
