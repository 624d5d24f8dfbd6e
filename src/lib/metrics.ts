import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Prometheus metrics of this process, at `/metrics`. Labels are route patterns and words of ours, never ids. */
export const metrics = new Registry()
collectDefaultMetrics({ register: metrics })

const requestSeconds = new Histogram({
  name: 'hearback_http_request_seconds',
  help: 'Time to answer HTTP requests, in seconds.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [metrics],
})

export function countRequest(method: string, route: string, status: number, milliseconds: number): void {
  requestSeconds.observe({ method, route, status: String(status) }, milliseconds / 1_000)
}
export const jobsRun = new Counter({
  name: 'hearback_jobs_total',
  help: 'Jobs run, by name and outcome.',
  labelNames: ['name', 'outcome'],
  registers: [metrics],
})
export const jobsRunning = new Gauge({
  name: 'hearback_jobs_running',
  help: 'Jobs running now, by lane.',
  labelNames: ['lane'],
  registers: [metrics],
})
