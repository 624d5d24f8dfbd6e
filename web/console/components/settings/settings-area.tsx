import { texts } from '../../texts.ts'
import { ApiKeys } from './api-keys.tsx'
import { SignOutForm } from './sign-out-form.tsx'
import { WorkspaceSection } from './workspace-section.tsx'

export function SettingsArea() {
  return (
    <div class="settings">
      <h2>{texts.settings}</h2>
      <WorkspaceSection />
      <ApiKeys />
      <SignOutForm />
    </div>
  )
}
