import { useConsole } from '../console-context.ts'
import { texts } from '../texts.ts'

/** What can still be undone, and what could not be done. */
export function UndoBar() {
  const { waiting, failure, undo, dismissFailure } = useConsole().later
  return (
    <div class="undo-bar" role="status">
      {waiting.map((action) => (
        <div class="notice" key={action.key}>
          <p>{action.text}</p>
          <button type="button" class="button small" onClick={() => undo(action.key)}>
            {texts.undo}
          </button>
        </div>
      ))}
      {failure && (
        <div class="notice">
          <p>{failure.problem.text}</p>
          <button type="button" class="button small" onClick={failure.tryAgain}>
            {texts.try_again}
          </button>
          <button type="button" class="button small quiet" onClick={dismissFailure}>
            {texts.dismiss}
          </button>
        </div>
      )}
    </div>
  )
}
