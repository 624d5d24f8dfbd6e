import { useCallback, useEffect, useState } from 'preact/hooks'

/** The address that the browser shows, and going to another one without loading the page again. */
export function useAddress(): { address: string; goTo: (address: string) => void } {
  const [address, setAddress] = useState(currentAddress)

  const goTo = useCallback((next: string) => {
    if (next === currentAddress()) return
    history.pushState(null, '', next)
    setAddress(next)
    scrollTo(0, 0)
  }, [])

  useEffect(() => {
    const goBack = () => setAddress(currentAddress())
    const follow = (event: MouseEvent) => {
      const link = ownLink(event)
      if (link === null) return
      event.preventDefault()
      goTo(link)
    }
    addEventListener('popstate', goBack)
    document.addEventListener('click', follow)
    return () => {
      removeEventListener('popstate', goBack)
      document.removeEventListener('click', follow)
    }
  }, [goTo])

  return { address, goTo }
}

function currentAddress(): string {
  return location.pathname + location.search
}

/** The address of a clicked link to a place of the console; null for what the browser follows by itself. */
function ownLink(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link?.target !== '' || link.origin !== location.origin) return null
  return /^\/console(\/|$)/.test(link.pathname) ? link.pathname + link.search : null
}
