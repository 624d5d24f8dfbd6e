/**
 * What `npm run trials` runs, by name and in this order: ordinary test files, which do much more of the same when
 * they are run as a trial (see trial.ts). `npm test` runs their short forms.
 */
export const TRIALS: Readonly<Record<string, string>> = {
  kill: 'test/crash/kill.test.ts',
  database: 'test/trials/database.test.ts',
  promotion: 'test/trials/promotion.test.ts',
  'dead-worker': 'test/nodes/dead-worker.test.ts',
  'rolling-restart': 'test/nodes/rolling-restart.test.ts',
  receiver: 'test/delivery/chaos.test.ts',
  verify: 'test/audit/verify.test.ts',
  malformed: 'test/malformed-requests.test.ts',
  'slow-clients': 'test/slow-clients.test.ts',
  isolation: 'test/isolation.test.ts',
  'at-once': 'test/intake/at-once.test.ts',
  'follow-ups': 'test/follow-ups/faults.test.ts',
  races: 'test/follow-ups/races.test.ts',
  zones: 'test/follow-ups/zones.test.ts',
  defects: 'test/trials/defects.test.ts',
}
