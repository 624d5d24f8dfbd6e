import { plainWords } from '../script/plain-words.ts'

/**
 * What a reply that is a question asks for: `information` (what, how much, when …), or anything else, such as a yes
 * or no ("Can I pay later?"), which may as well be a choice put politely ("Could I have the second?"). A word or two
 * with a question mark are `unsure`: "Refunds?" asks, and "Northwind?" answers.
 */
export type Asking = 'information' | 'other' | 'unsure'

const LONGEST = 500
/** Whoever asks without a question mark asks shortly. */
const MOST_WORDS = 20
const FEWEST_WORDS = 4

const any = (...words: string[]) => `(?:${words.join('|')})`

const AUXILIARIES = any(
  'is|are|was|were|do|does|did|can|could|will|would|should|shall|has|have|must|may|might|happens|counts|means',
)
/** Suggestions begin like questions, and choose: "What about the second?", "¿Por qué no el azul?" */
const SUGGESTION = new RegExp(
  `^${any(
    'how about|what about|why not|what if|how do you do|que tal|y si|por que no|que te parece|wie war es mit|wie ware es mit|wie wars mit|warum nicht|wieso nicht|was ist mit|et si|pourquoi pas|e se|que tal se|porque nao|por que nao',
  )}\\b`,
)
/** At the beginning of plain words; with a question mark these are enough. */
const QUESTION_WORDS = new RegExp(
  `^(?:and |but |so |ok |okay |sorry |well |wait |hm |y |pero |perdon |und |aber |et |mais |e |mas |por favor )*(?:(?:for|at|in|on|to|by|from|with|until|a|de|en|con|para|por|hasta|desde|bis|ab|seit|an|mit|von|zu|fur|pour|avec|depuis|jusqu|com|ate) )?${any(
    'what|whats|how|hows|when|whens|where|wheres|who|whos|whom|whose|which|why',
    'que|quien|quienes|cual|cuales|cuando|donde|adonde|como|cuanto|cuanta|cuantos|cuantas|por que|porque',
    'was|wie|wieviel|wieviele|wann|wo|wohin|woher|wer|wen|wem|wessen|warum|wieso|weshalb|wozu|wofur|womit|welch|welche|welcher|welches|welchen|welchem',
    'quel|quels|quelle|quelles|quand|ou|comment|combien|pourquoi|qui|quoi|quest ce|cest quoi|cest combien',
    'o que|qual|quais|quem|quando|onde|quanto|quanta|quantos|quantas',
  )}\\b`,
)
/** Without one, a verb has to follow, or it begins a statement: "What we sell is tea". */
const ASKS_WITHOUT_MARK = [
  '^(?:but )?(?:why|how come|por que|warum|wieso|weshalb|pourquoi)$',
  `^(?:and |but |so |ok )?(?:what|how|when|where|who|why|which) (?:(?!we |i |you |they |he |she |it |that |this )\\w+ ){0,2}?${AUXILIARIES}\\b`,
  '^(?:and |but |so |ok )?(?:whats|hows|wheres|whens|whos) ',
  '^how (?:much|many|long|often|far|soon)(?: (?!we |i |they )\\w+){1,4}$',
  '^(?:y )?(?:que|como|cuando|donde|quien) (?:es|son|significa|pasa|incluye|necesito|cuesta|cuestan|debo|puedo|podria|funciona|se|hay|tengo|hago|esta|estan|sera|empieza|llega|abre)\\b',
  '^(?:y )?(?:cuanto|cuanta|cuantos|cuantas|cual es|cuales son|por que) \\w',
  '^(?:und )?(?:was|wann|wo|wer|wie) (?:kostet|kosten|ist|sind|bedeutet|heisst|muss|kann|soll|darf|passiert|brauche|brauchen|gilt|gelten|enthalt|bekomme|bekommen|mache|macht|wird|werden|kommt|beginnt|endet|hat|haben|erhalte|finde|liegt|gibt|zahlt|bezahlt|viel|viele|lange|hoch|teuer|oft|gross|weit|alt|funktioniert|geht|lautet)\\b',
  '^(?:und )?(?:warum|wieso|weshalb|wozu|wieviel|wieviele) \\w',
  '^(?:et )?(?:combien|comment|quand|pourquoi|ou) (?:ca|cela|de|est|sont|faut|coute|coutent|puis|peut|dois|on|fonctionne|faire|obtenir|se|y)\\b',
  '^(?:et )?(?:quest ce|cest quoi|cest combien|quel est|quelle est|quels sont|quelles sont)\\b',
  '^(?:e )?(?:o que|como|quando|onde|quem) (?:e|sao|significa|acontece|inclui|preciso|custa|custam|devo|posso|funciona|ha|tenho|faco|esta|sera|comeca|chega|abre)\\b',
  '^(?:e )?(?:quanto|quanta|quantos|quantas|qual e|quais sao|por que) \\w',
].map((pattern) => new RegExp(pattern))
/** Yes or no asked for, or an explanation. */
const OTHER_QUESTIONS = [
  '^(?:do|does|did|is|are|am|can|could|will|would|should|shall|may|must|has|have) (?:i|you|we|they|it|he|she|there|this|that|these|those|the|my|your|our|a|an|any|some)\\b',
  '^(?:please )?(?:tell me|explain|id like to know|i would like to know|i want to know|i wonder|do tell)\\b',
  '^(?:puedo|puede|pueden|podria|podrian|podemos|hay|tienen|tiene|es posible|se puede|debo|tengo que|quiero saber|quisiera saber|me gustaria saber|digame|explique|expliqueme)\\b',
  '^(?:kann|konnen|konnte|konnten|muss|mussen|darf|durfen|gibt|ist|sind|haben|hat|wird|werden|bekomme|brauche|soll|sollte) (?:ich|wir|sie|er|es|man|das|der|die|ein|eine|mein|meine|ihr|ihre)\\b',
  '^(?:ich mochte wissen|ich wurde gern wissen|ich wusste gern|sagen sie mir|erklaren sie)\\b',
  '^(?:est ce|puis je|peut on|pouvez vous|pourriez vous|avez vous|y a t il|dois je|faut il|je voudrais savoir|jaimerais savoir|expliquez|dites moi)\\b',
  '^(?:posso|pode|podem|poderia|podemos|existe|existem|tem|devo|e possivel|gostaria de saber|quero saber|explique|diga me)\\b',
].map((pattern) => new RegExp(pattern))

/**
 * What the reply asks for; null where it is no question as a whole ("Tea. What else?" is an answer as well). A question
 * mark counts, and is no must. In English, Spanish, German, French and Portuguese. Pure and linear.
 */
export function readAsking(reply: string): Asking | null {
  const question = soleQuestion(reply.trim().slice(0, LONGEST))
  if (question === null) return null
  const plain = plainWords(question)
  if (!/\p{L}/u.test(plain)) return null
  const marked = MARK.test(question)
  if (SUGGESTION.test(plain)) return marked ? 'other' : null
  const count = plain.split(' ').length
  if (marked && QUESTION_WORDS.test(plain)) return 'information'
  if (!marked && count > MOST_WORDS) return null
  if (ASKS_WITHOUT_MARK.some((pattern) => pattern.test(plain))) return 'information'
  if (OTHER_QUESTIONS.some((pattern) => pattern.test(plain))) return 'other'
  if (marked) return count < FEWEST_WORDS ? 'unsure' : 'other'
  return question.startsWith('¿') ? 'other' : null
}

const MARK = /[?？؟]["'”»)\s!]*$/u
const POLITE =
  /^(?:(?:hi|hello|hey|sorry|excuse me|thanks|thank you|please|(?:one|a|quick) question|wait|ok|okay|well|hola|gracias|perdon|disculpe|una pregunta|hallo|guten tag|danke|entschuldigung|eine frage|bonjour|merci|pardon|une question|ola|obrigado|obrigada|desculpe|uma pergunta|good morning|good evening|bom dia|buenos dias|buenas tardes)(?: |$))+$/

/** The last sentence, where those before are questions or polite; null where one of them says something. */
function soleQuestion(text: string): string | null {
  const sentences = text.split(/(?<=[.!?？؟;\n])\s+/u)
  const last = sentences.pop() ?? ''
  const says = sentences.some((sentence) => !MARK.test(sentence) && !POLITE.test(plainWords(sentence)))
  return says ? null : last
}
