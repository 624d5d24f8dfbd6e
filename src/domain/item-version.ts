/** A version of a contained item: `1.0`, of two whole numbers. */
export interface ItemVersion {
  major: number
  minor: number
}

/** `2` stands for `2.0`. Null for what is no version. */
export function readVersion(text: string): ItemVersion | null {
  const [, major, minor = '0'] = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(text) ?? []
  return major === undefined ? null : { major: Number(major), minor: Number(minor) }
}

export function showVersion({ major, minor }: ItemVersion): string {
  return `${major}.${minor}`
}

/** The next minor after the latest of these, which are in order; the first version when there is none. */
export function nextVersion(versions: readonly ItemVersion[], first: ItemVersion): ItemVersion {
  const latest = versions.at(-1)
  return latest === undefined ? first : { major: latest.major, minor: latest.minor + 1 }
}
