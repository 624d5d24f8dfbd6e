/** Instead of a simulator: why there is none, and what to do. */
export function Gone({ title, detail }: { title: string; detail: string }) {
  return (
    <main class="gone">
      <h1>{title}</h1>
      <p class="muted">{detail}</p>
    </main>
  )
}
