/** One thing that was looked at, in a sentence that names what was found. */
export interface Check {
  ok: boolean
  text: string
}

export const passed = (text: string): Check => ({ ok: true, text })
export const failed = (text: string): Check => ({ ok: false, text })
