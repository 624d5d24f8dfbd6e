import { formatDate } from './format.ts'
import type { Texts } from './texts.ts'
import type { PageOption, PageQuestion } from './view.ts'

/** An answer as it is read back: choices by their text, dates and yes or no in the person's language. */
export function answerText(
  question: Pick<PageQuestion, 'type' | 'options'>,
  answer: string,
  texts: Texts,
  language: string,
): string {
  if (question.type === 'date') return formatDate(answer, language)
  const options = optionsOf(question, texts)
  if (question.type === 'multi_choice') {
    const chosen = chosenValues(question, answer, texts)
    return chosen.length > 0
      ? options
          .filter((option) => chosen.includes(option.value))
          .map((option) => option.text)
          .join('\n')
      : answer
  }
  return options.find((option) => option.value === answer)?.text ?? answer
}

/** What there is to choose from; 'yes' and 'no' for a question of that type. */
export function optionsOf(question: Pick<PageQuestion, 'type' | 'options'>, texts: Texts): PageOption[] {
  if (question.type !== 'yes_no') return question.options
  return [
    { value: 'yes', text: texts.yes },
    { value: 'no', text: texts.no },
  ]
}

/**
 * The values of the options that an answer names, by value or text. Several arrive one a line or separated by commas;
 * an option that has a comma itself is found as well, because the longest options are looked for first.
 */
export function chosenValues(
  question: Pick<PageQuestion, 'type' | 'options'>,
  answer: string,
  texts: Texts,
): string[] {
  const options = optionsOf(question, texts)
  const named = (option: PageOption, text: string) => option.value === text || option.text === text
  if (question.type !== 'multi_choice') {
    return options.filter((option) => named(option, answer)).map((option) => option.value)
  }
  let rest = `\n${answer.replaceAll(', ', '\n')}\n`
  const longest_first = options.toSorted((a, b) => b.text.length - a.text.length)
  return longest_first.flatMap((option) => {
    const found = [option.text, option.value].map((text) => `\n${text.replaceAll(', ', '\n')}\n`)
    const match = found.find((text) => rest.includes(text))
    if (match === undefined) return []
    rest = rest.replace(match, '\n')
    return [option.value]
  })
}
