/** What the features of `features.ts` weigh, as log odds, in their order. Written by `npm run bench fit-answers`. */
export const WEIGHTS = {
  names: {
    option: [-0.67, 0.26, 1.15, 0.22, 1.99, -0.35, 0.7, 1.31, 1.36, 1.66],
    none: [0.02, -0.51, 0.61, 0.51, -0.7, -0.27, 1.75],
  },
  examples: {
    option: [3.87, 1.5, 1.79, 2.33, 2.1, 0.28, 0, 0, 0, 0],
    none: [1.37, 1.41, -0.32, 0.42, -0.29, 0.4, -1.83],
  },
} as const

/** The same for the features of `cues.ts`. */
export const YES_OR_NO = {
  yes: [-0.56, 2.67, -1.99, -0.41, -0.2, 0.14, -0.78, 0.47, 0.74, -0.32, 0.83, -0.45, -2.35, -2.57],
  no: [0.54, 0.25, 1.92, 0.22, 0.05, 0.64, -0.08, 0.01, -0.3, 0.14, -0.39, -1.22, -2.71, -2.66],
} as const
