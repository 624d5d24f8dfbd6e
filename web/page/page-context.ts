import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Texts } from './texts.ts'
import type { Conversation } from './use-conversation.ts'

/** What every part of the page may need. */
export interface PageEnvironment {
  conversation: Conversation
  texts: Texts
  language: string
  /** '/c/<token>', where forms are sent. */
  token_path: string
  /** False on the server and until the script runs: until then, everything works by native forms. */
  hydrated: boolean
}

const Page = createContext<PageEnvironment | null>(null)
export const PageProvider = Page.Provider

export function usePage(): PageEnvironment {
  const environment = useContext(Page)
  if (!environment) throw new Error('Outside the page')
  return environment
}
