// npm run bench [messages|answers|deliveries|follow-ups|start|streams|retrieval|fit-knowledge|fit-answers|make-thesaurus] -- OPTIONS: prints what this machine gets, beside its peers. See bench/.
import { build } from './build.mjs'
import { usePinnedNode } from './use-pinned-node.mjs'

await usePinnedNode()
await build()
const [name = 'messages', ...words] = process.argv.slice(2)
const { run } = await import(`../bench/${name}.ts`)
await run(words)
