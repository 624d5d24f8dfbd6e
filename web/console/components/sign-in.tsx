import { texts } from '../texts.ts'

/** A link that works once, one that was used or has expired, or no link at all. */
export type SignInState = 'ready' | 'gone' | 'signed_out'

export function SignIn({ state }: { state: SignInState }) {
  const { title, text } = texts.sign_in_states[state]
  return (
    <main class="sign-in">
      <h1>{title}</h1>
      <p>{text}</p>
      {state === 'ready' ? (
        <form method="post" action="">
          <button type="submit" class="button primary">
            {texts.sign_in}
          </button>
        </form>
      ) : (
        <>
          <p>{texts.get_link}</p>
          <pre class="example">
            <code>{texts.sign_in_command}</code>
          </pre>
        </>
      )}
    </main>
  )
}
