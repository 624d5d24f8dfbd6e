import type { State } from './state.ts'

/** Whether the dialogue waits for what somebody else says before it answers the person. */
export const isHeld = (state: Pick<State, 'awaiting' | 'answering'> | null) =>
  Boolean(state?.awaiting ?? state?.answering)
