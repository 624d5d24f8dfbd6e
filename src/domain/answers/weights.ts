/** What the features of `features.ts` weigh, as log odds, in their order. Written by `npm run bench fit-answers`. */
export const WEIGHTS = {
  names: {
    option: [-0.59, 0.23, 1.15, 0.25, 2.01, -0.29, 0.59, 0.96, 0.73, 1.67, 0.18, 0.16],
    none: [-0.07, -0.51, 0.59, 0.71, -0.79, -0.34, 1.56],
  },
  examples: {
    option: [3.87, 1.52, 1.8, 2.33, 2.09, 0.26, 0, 0, 0, 0, 0, 0],
    none: [1.37, 1.42, -0.31, 0.42, -0.31, 0.38, -1.83],
  },
} as const

/** The same for the features of `cues.ts`. */
export const YES_OR_NO = {
  yes: [-0.62, 2.69, -2, -0.42, -0.17, 0.1, -0.71, 0.41, 0.76, -0.31, 0.85, -0.39, -2.55, -2.56],
  no: [0.54, 0.27, 1.92, 0.19, 0.15, 0.53, -0.12, 0.1, -0.3, 0.1, -0.37, -1.21, -2.71, -2.66],
} as const
