import { containerBootstrap, type Nlp } from '@nlpjs/core'
import { LangDe } from '@nlpjs/lang-de'
import { LangEn } from '@nlpjs/lang-en'
import { LangEs } from '@nlpjs/lang-es'
import { LangFr } from '@nlpjs/lang-fr'
import { LangPt } from '@nlpjs/lang-pt'
import { Nlp as NlpPlugin } from '@nlpjs/nlp'
import type { QuestionStep } from '#domain/script/script.ts'
import { everyLanguage } from '#domain/script/text.ts'

/** nlp.js as its guide sets it up, trained on a question's answers and their synonyms; `None` is none of these. */
export async function trainPeer(
  step: QuestionStep,
  language: string,
): Promise<(reply: string) => Promise<string | null>> {
  const container = await containerBootstrap()
  for (const plugin of [NlpPlugin, LangEn, LangEs, LangPt, LangDe, LangFr]) container.use(plugin)
  const nlp: Nlp = container.get('nlp')
  Object.assign(nlp.settings, { autoSave: false, log: false, nlu: { log: false } })
  nlp.addLanguage(language)
  const texts = (step.answers ?? []).map((answer) => everyLanguage(answer.text)[0] ?? '')
  step.answers?.forEach((answer, index) => {
    for (const name of [texts[index] ?? '', ...(answer.synonyms ?? [])])
      nlp.addDocument(language, name, String(index))
  })
  await quietly(() => nlp.train())
  return async (reply) => {
    const { intent } = await nlp.process(language, reply)
    return intent === 'None' ? null : (texts[Number(intent)] ?? null)
  }
}

/** It prints every epoch, whatever it is told. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log } = console
  console.log = () => {}
  try {
    await work()
  } finally {
    console.log = log
  }
}
