/**
 * The import rules of the architecture: imports point one way, and a surface knows neither another surface nor SQL.
 * A folder that is not in ALLOWED may import nothing of ours but lib/. Tests may import anything.
 * Imports of types count like any other: the parser does not tell them apart.
 */
const ALLOWED = {
  surfaces: ['commands', 'queries', 'storage', 'checks', 'reports', 'http', 'domain'],
  commands: ['domain', 'store', 'outbox', 'retrieval'],
  queries: ['domain', 'store', 'outbox', 'retrieval'],
  worker: ['commands', 'queries', 'channels', 'checks', 'storage', 'outbox', 'domain'],
  outbox: ['domain', 'store'],
  retrieval: ['domain', 'store'],
  reports: ['queries', 'domain'],
  http: ['commands', 'queries', 'storage', 'domain'],
  'command-line': ['commands', 'queries', 'channels', 'reports', 'store', 'backup', 'domain'],
  backup: ['store'],
  store: ['domain'],
  checks: ['domain'],
  storage: ['domain'],
  channels: ['domain'],
  domain: [],
  lib: [],
}
/** Files beside main, by the folders that may know them: settings, what commands need, what routes need. */
const BESIDE_MAIN = {
  config: ['http', 'surfaces', 'worker', 'command-line'],
  context: ['commands', 'queries', 'outbox', 'worker', 'command-line'],
  services: ['http', 'surfaces'],
  'open-installation': ['command-line'],
  version: ['command-line'],
}
const TESTS = '[.]test[.]tsx?$'

const oneWay = Object.entries(ALLOWED).map(([folder, others]) => ({
  name: `${folder}-imports`,
  severity: 'error',
  comment: `${folder}/ imports only ${[folder, ...others, 'lib'].join(', ')}.`,
  from: { path: `^src/${folder}/`, pathNot: TESTS },
  to: {
    path: '^(src|test|bench|web)/',
    pathNot: [
      `^src/(${[folder, ...others, 'lib'].join('|')})/`,
      ...Object.entries(BESIDE_MAIN)
        .filter(([, folders]) => folders.includes(folder))
        .map(([file]) => `^src/${file}[.]ts$`),
      ...(folder === 'surfaces' ? ['^web/(page|simulator|console)/'] : []),
      // The worker claims jobs; its handlers change state only by a command.
      ...(folder === 'worker' ? ['^src/store/jobs[.]ts$'] : []),
    ],
  },
}))

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'known-folder',
      severity: 'error',
      comment: 'A new folder of src/ needs its line in ALLOWED.',
      from: { path: '^src/[^/]+/', pathNot: [TESTS, `^src/(${Object.keys(ALLOWED).join('|')})/`] },
      to: { path: '^src/' },
    },
    {
      name: 'handler-without-store',
      severity: 'error',
      comment: "A job's handler changes state only by a command, never through the store.",
      from: { path: '^src/worker/handlers/', pathNot: TESTS },
      to: { path: '^src/store/' },
    },
    {
      name: 'surface-alone',
      severity: 'error',
      comment: 'A surface never imports another surface.',
      from: { path: '^src/surfaces/([^/]+)/', pathNot: TESTS },
      to: { path: '^src/surfaces/', pathNot: '^src/surfaces/$1/' },
    },
    {
      name: 'only-main-imports-surfaces',
      severity: 'error',
      comment: 'Nothing imports a surface but the composition root: main and start-server.',
      from: { path: '^(src|web)/', pathNot: ['^src/surfaces/', '^src/(main|start-server)[.]ts$', TESTS] },
      to: { path: '^src/surfaces/' },
    },
    {
      name: 'main-is-the-top',
      severity: 'error',
      comment: 'Nothing imports main.',
      from: { path: '^(src|web)/', pathNot: ['^src/main[.]ts$', TESTS] },
      to: { path: '^src/(main|start-server)[.]ts$' },
    },
    {
      name: 'settings-import-little',
      severity: 'error',
      comment: 'The settings import only lib and domain.',
      from: { path: '^src/config[.]ts$' },
      to: { path: '^src/', pathNot: '^src/(lib|domain)/' },
    },
    {
      name: 'page-alone',
      severity: 'error',
      comment: 'The hosted page runs in a browser and takes nothing from src/ but types of the domain.',
      from: { path: '^web/page/', pathNot: TESTS },
      to: { path: '^(src|test|bench|web)/', pathNot: ['^web/page/', '^src/domain/'] },
    },
    {
      name: 'simulator-alone',
      severity: 'error',
      comment:
        'The phone simulator shares what it can with the hosted page, and takes no more from src/ than that.',
      from: { path: '^web/simulator/', pathNot: TESTS },
      to: { path: '^(src|test|bench|web)/', pathNot: ['^web/(simulator|page)/', '^src/domain/'] },
    },
    {
      name: 'console-alone',
      severity: 'error',
      comment: 'The console shares what it can with the hosted page, and takes no more from src/ than that.',
      from: { path: '^web/console/', pathNot: TESTS },
      to: { path: '^(src|test|bench|web)/', pathNot: ['^web/(console|page)/', '^src/domain/'] },
    },
    {
      name: 'embed-alone',
      severity: 'error',
      comment:
        'The embed script is loaded by other sites and stays small: it shares the colour arithmetic and nothing else.',
      from: { path: '^web/embed/', pathNot: TESTS },
      to: { path: '.', pathNot: ['^web/embed/', '^web/page/contrast[.]ts$'] },
    },
    {
      name: 'client-alone',
      severity: 'error',
      comment: 'The client is a package of its own that runs anywhere.',
      from: { path: '^packages/client/src/' },
      to: { path: '.', pathNot: '^packages/client/src/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'No cycles, imports of types included.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'Everything imported exists.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6', 'cjs'],
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
}
