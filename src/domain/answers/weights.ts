/** What the features of `features.ts` weigh, as log odds, in their order. Written by `npm run bench fit-answers`. */
export const WEIGHTS = {
  names: {
    option: [-0.69, 0.28, 1.15, 0.23, 1.96, -0.39, 0.66, 1.29, 1.35, 1.67],
    none: [0.02, -0.53, 0.6, 0.51, -0.71, -0.29, 1.74],
  },
  examples: {
    option: [3.87, 1.5, 1.79, 2.33, 2.1, 0.28, 0, 0, 0, 0],
    none: [1.37, 1.41, -0.32, 0.42, -0.29, 0.39, -1.83],
  },
} as const

/** The same for the features of `cues.ts`. */
export const YES_OR_NO = {
  yes: [-0.57, 2.72, -1.95, -0.4, -0.2, 0.12, -0.84, 0.54, 0.77, -0.3, 0.83, -0.47, -2.35, -2.57],
  no: [0.55, 0.23, 1.93, 0.21, 0.04, 0.64, -0.04, -0.03, -0.33, 0.13, -0.39, -1.22, -2.71, -2.66],
} as const
