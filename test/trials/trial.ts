import { randomInt } from 'node:crypto'

/** Set by `npm run trials`: the long form of a test, minutes to an hour, instead of the short one. */
export const IS_TRIAL = process.env.HEARBACK_TRIAL === '1'

/** What repeats a trial; `npm run trials -- NAME --seed N` sets it, and any other time it is another one. */
export const SEED = Number(process.env.HEARBACK_SEED ?? randomInt(1_000_000))
