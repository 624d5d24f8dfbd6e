import { usePage } from '../page-context.ts'

export function Footer() {
  const { conversation, texts } = usePage()
  return conversation.view.brand.show_small_line ? (
    <footer class="column footer">
      <p>{texts.small_line}</p>
    </footer>
  ) : null
}
