import pg from 'pg'
import { migrate } from '#store/migrate.ts'
import { openIndex } from '#test/knowledge/search-index.ts'
import { withCleanUps } from './clean-ups.ts'
import { findData, readSets } from './knowledge-sets.ts'
import { createDatabase } from './messages.ts'
import { mixParagraphs } from './mix-paragraphs.ts'
await withCleanUps(async (t) => {
  const url = await createDatabase(t); await migrate(url)
  const en = readSets(findData() ?? '').filter((s) => s.language === 'en')
  const n = Number(process.argv[2]); const ps = mixParagraphs(en.flatMap((s) => s.paragraphs), n)
  const index = await openIndex(t, url, 'en'); const c0 = process.cpuUsage(); const t0 = performance.now()
  for (let f = 0; f < n; f += 50) { await index.add({ id: f + 1, title: ps[f]?.title ?? '', content: ps.slice(f, f + 50).map((p) => p.text).join('\n\n') }); if (f % 20000 === 0) { console.log(f, ((performance.now() - t0) / 1000).toFixed(1)); await index.merge() } }
  console.log('added', (performance.now() - t0) / 1000); await index.merge(); const c1 = process.cpuUsage(c0)
  console.log('index wall', (performance.now() - t0) / 1000, 'our cpu', (c1.user + c1.system) / 1e6)
  const qs = en.flatMap((s) => s.questions).filter((_, i) => i % 7 === 0).slice(0, 300)
  for (let k = 0; k < 4; k++) { const times: number[] = [], cpu: number[] = []
    for (const q of qs) { const a = performance.now(), b = process.cpuUsage(); await index.search(q.question); times.push(performance.now() - a); const d = process.cpuUsage(b); cpu.push((d.user + d.system) / 1000) }
    const q = (v: number[], s: number) => [...v].sort((x, y) => x - y)[Math.floor(v.length * s)]?.toFixed(1)
    console.log('pass', k, 'wall p50', q(times, .5), 'p95', q(times, .95), 'cpu p50', q(cpu, .5), 'p95', q(cpu, .95), 'rss', (process.memoryUsage().rss / 2 ** 20).toFixed(0)) }
  const client = new pg.Client({ connectionString: url }); await client.connect()
  console.log((await client.query(`SELECT count(*), sum(passage_count) FROM posting_segments`)).rows, (await client.query(`SELECT pg_size_pretty(pg_total_relation_size('postings')) p, pg_size_pretty(pg_total_relation_size('passages')) q`)).rows)
  await client.end()
})
process.exit(0)
