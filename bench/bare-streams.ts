// The peer of streams.ts: Fastify and nothing else, which holds streams open and answers a POST with two events.
import Fastify from 'fastify'

const app = Fastify()
const HEADERS = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }

app.get('/events', (_request, reply) => {
  reply.hijack()
  reply.raw.writeHead(200, HEADERS).write('retry: 1000\n\n')
})
app.post('/messages', (_request, reply) => {
  reply.hijack()
  reply.raw.writeHead(200, HEADERS)
  reply.raw.write('event: delta\ndata: {"content":"Thank you."}\n\n')
  reply.raw.end('event: done\ndata: {}\n\n')
})
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
console.log('ready')
