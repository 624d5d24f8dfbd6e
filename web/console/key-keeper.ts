import { newKey } from '#page/request.ts'

/** Keeps the Idempotency-Key of a form: the same while the same is sent, so that a repeat makes nothing twice. */
export function createKeyKeeper(): { keyFor(body: unknown): string; forget(): void } {
  let kept: { body: string; key: string } | null = null
  return {
    keyFor(body) {
      const text = JSON.stringify(body)
      if (kept?.body !== text) kept = { body: text, key: newKey() }
      return kept.key
    },
    /** It was made: the same once more is another one. */
    forget() {
      kept = null
    },
  }
}
