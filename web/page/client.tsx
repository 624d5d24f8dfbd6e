import { hydrate } from 'preact'
import { ConversationPage } from './components/conversation-page.tsx'
import type { PageStart } from './use-conversation.ts'

const root = document.getElementById('page')
const start = document.getElementById('page-start')
if (root && start) hydrate(<ConversationPage {...(JSON.parse(start.textContent ?? '') as PageStart)} />, root)
