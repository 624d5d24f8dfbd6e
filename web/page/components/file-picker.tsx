import type { TargetedEvent } from 'preact'
import { PICKER_ID, PROBLEM_ID } from '../element-ids.ts'
import { formatSize } from '../format.ts'
import { usePage } from '../page-context.ts'
import type { PageQuestion } from '../view.ts'
import { Icon } from './icon.tsx'

/** Where files come from: the device's own picker, the camera of a phone, or dropped. Without script, a plain file field. */
export function FilePicker({ question }: { question: PageQuestion }) {
  const { conversation, texts, language, hydrated } = usePage()
  const rules = question.files
  if (!rules) return null
  const accepted = rules.given.filter((document) => document.refusal === null).length
  const hint = texts.file_rules(rules.kinds, formatSize(rules.max_size, language), rules.max_files)
  if (accepted >= rules.max_files) return <p class="hint files-full">{texts.files_full(rules.max_files)}</p>

  function pick(event: TargetedEvent<HTMLInputElement>): void {
    if (!hydrated) return
    conversation.uploads.add(question, [...(event.currentTarget.files ?? [])])
    // The same file can then be chosen again, and it does not go with the form a second time.
    event.currentTarget.value = ''
  }

  const shared = {
    type: 'file',
    onChange: pick,
    'aria-describedby': `${PICKER_ID}-rules ${PROBLEM_ID}`,
  } as const
  const images = rules.accept === '' || /\.(jpe?g|png|heic|webp)|image\//i.test(rules.accept)
  return (
    <div class={hydrated ? 'picker ready' : 'picker'}>
      <div class="picker-buttons">
        {hydrated && <span class="picker-drop">{texts.drop_files}</span>}
        <span class="pick">
          <input
            {...shared}
            id={PICKER_ID}
            name="files"
            accept={rules.accept}
            multiple={rules.max_files > 1}
            class={hydrated ? 'visually-hidden' : 'native-files'}
          />
          <label for={PICKER_ID} class={hydrated ? 'button' : 'visually-hidden'}>
            <Icon name="upload" />
            {texts.choose_files}
          </label>
        </span>
        {hydrated && images && (
          <span class="pick camera">
            <input
              {...shared}
              id={`${PICKER_ID}-camera`}
              accept="image/*"
              capture="environment"
              class="visually-hidden"
            />
            <label for={`${PICKER_ID}-camera`} class="button">
              <Icon name="camera" />
              {texts.take_photo}
            </label>
          </span>
        )}
      </div>
      <p id={`${PICKER_ID}-rules`} class="hint">
        {hint}
      </p>
    </div>
  )
}
