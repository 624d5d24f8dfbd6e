import type { FastifyInstance, RouteOptions } from 'fastify'
import type { ErrorFormat } from './describe-errors.ts'
import { errorPages } from './error-pages.ts'
import { problems } from './problem.ts'

/**
 * Says in which format an address that leads nowhere is answered: in that of the surface whose addresses begin alike, so
 * that its clients can read it, else as a problem. Register it before the routes.
 */
export function findNearestFormat(app: Pick<FastifyInstance, 'addHook'>): (path: string) => ErrorFormat {
  const routes: { route: RouteOptions; segments: string[] }[] = []
  app.addHook('onRoute', (route: RouteOptions) => {
    routes.push({ route, segments: segmentsOf(route.url) })
  })
  return (path) => {
    const wanted = segmentsOf(path)
    const likeness = routes.map(({ segments }) => countAlike(segments, wanted))
    const most = Math.max(...likeness)
    const nearest = new Set(
      routes.flatMap(({ route }, at) => (likeness[at] === most ? route.config?.errors : [])),
    )
    const [format = problems] = nearest
    const isOne = most > 0 && nearest.size === 1
    // A page that says so is made for its own addresses alone.
    return isOne && format !== errorPages ? format : problems
  }
}

const segmentsOf = (path: string) => path.split('/').filter((segment) => segment !== '')

/** Twice the segments that both begin with, where they are at least two, and one more for being as long. */
function countAlike(route: readonly string[], wanted: readonly string[]): number {
  const differs = route.findIndex((segment, at) => segment !== wanted[at] && !segment.startsWith(':'))
  const alike = Math.min(differs < 0 ? route.length : differs, wanted.length)
  return alike < 2 ? 0 : 2 * alike + (route.length === wanted.length ? 1 : 0)
}
