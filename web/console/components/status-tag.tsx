/** A word for a state; its colour only repeats it. */
export function StatusTag({ name, status }: { name: string; status: string }) {
  return <span class={`tag tag-${status}`}>{name}</span>
}
