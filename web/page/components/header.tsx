import { usePage } from '../page-context.ts'
import { LanguageSwitch } from './language-switch.tsx'

/** Who asks, about whom, and in which language. */
export function Header() {
  const { conversation, texts } = usePage()
  const { brand, languages, subject, status } = conversation.view
  const switchable = languages.length > 1 && status === 'active' && !conversation.gone
  return (
    <div class="column header">
      <div class="brand">
        {brand.logo_url && <img class="brand-logo" src={brand.logo_url} alt="" />}
        <div>
          <p class="brand-name">
            <bdi>{brand.name}</bdi>
          </p>
          {subject && (
            <p class="brand-subject">
              <bdi>{texts.about(subject)}</bdi>
            </p>
          )}
        </div>
      </div>
      {switchable && <LanguageSwitch />}
    </div>
  )
}
