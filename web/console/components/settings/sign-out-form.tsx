import { useConsole } from '../../console-context.ts'
import { texts } from '../../texts.ts'

/** Nobody who has signed out can do what still waited, so that goes first. */
export function SignOutForm() {
  const { later } = useConsole()

  async function submit(event: Event): Promise<void> {
    const form = event.currentTarget
    if (later.waiting.length === 0 || !(form instanceof HTMLFormElement)) return
    event.preventDefault()
    await later.sendAll()
    form.submit()
  }

  return (
    <form method="post" action="/console/sign-out" onSubmit={submit}>
      <button type="submit" class="button">
        {texts.sign_out}
      </button>
    </form>
  )
}
