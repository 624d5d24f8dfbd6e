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

const modelSeconds = new Histogram({
  name: 'hearback_model_seconds',
  help: 'Time that calls of the model took, in seconds, by outcome.',
  labelNames: ['outcome'],
  buckets: [0.25, 0.5, 1, 2.5, 5, 10, 20, 30],
  registers: [metrics],
})
const modelFailures = new Counter({
  name: 'hearback_model_failures_total',
  help: 'Calls of the model that failed, by reason.',
  labelNames: ['reason'],
  registers: [metrics],
})
const modelTokens = new Counter({
  name: 'hearback_model_tokens_total',
  help: 'Tokens that the model read and wrote, as its server counts them.',
  labelNames: ['direction'],
  registers: [metrics],
})

/** `failure` and `outcome` are words of ours. */
export function countModelCall(call: {
  outcome: string
  seconds: number
  failure: string | null
  input_tokens: number | null
  output_tokens: number | null
}): void {
  modelSeconds.observe({ outcome: call.outcome }, call.seconds)
  if (call.failure !== null) modelFailures.inc({ reason: call.failure })
  modelTokens.inc({ direction: 'input' }, call.input_tokens ?? 0)
  modelTokens.inc({ direction: 'output' }, call.output_tokens ?? 0)
}
