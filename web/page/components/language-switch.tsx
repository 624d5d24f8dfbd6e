import { usePage } from '../page-context.ts'

/** Changes the language at once; with a button where no script runs. */
export function LanguageSwitch() {
  const { conversation, texts, token_path, hydrated } = usePage()
  const { language, languages } = conversation.view
  return (
    <form method="post" action={token_path} encType="multipart/form-data" class="language">
      <label class="visually-hidden" for="language">
        {texts.language}
      </label>
      <select
        id="language"
        name="language"
        class="language-select"
        onChange={(event) => conversation.chooseLanguage(event.currentTarget.value)}
      >
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code} selected={code === language}>
            {name}
          </option>
        ))}
      </select>
      {!hydrated && (
        <button type="submit" name="action" value="language" class="button quiet">
          {texts.change}
        </button>
      )}
    </form>
  )
}
