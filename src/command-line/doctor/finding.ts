/** What one check of `hearback doctor` has found. A warning lets the server start. */
export interface Finding {
  state: 'ok' | 'warning' | 'failed'
  /** One sentence; where something is wrong, with what to do. Never a secret. */
  says: string
}

export const ok = (says: string): Finding => ({ state: 'ok', says })
export const warning = (says: string): Finding => ({ state: 'warning', says })
export const failed = (says: string): Finding => ({ state: 'failed', says })
