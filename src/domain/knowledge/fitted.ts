/** Written by `npm run bench fit-knowledge` from public questions; see docs/adr/0025-retrieval.md. */

// biome-ignore format: written by a script
export const RANKING: readonly number[] = [2.364, 2.059, 0.663, 1.319, 1.203, 1.648, 0.587, 1.12, 2.334, 2.978, 2.071, 1.161, 0.616, -1.042]
// biome-ignore format: written by a script
export const SENTENCES: readonly number[] = [2.453, -0.298, 3.964, 1.446, 1.95, 1.467, 0.76, 0.402, 0, -0.285]
// biome-ignore format: written by a script
export const CONFIDENCE: readonly number[] = [-2.365, 0.83, 1.162, 0.996, 0.145, 0.865, 0.196, 1.204, 0.47, 0.624, 0.267, 0.754, 0.762, 4.757, -0.248, 0.424, 1.102, 0.041, -0.811, 1.073, 0.4, 0.456, -0.037, 0.102, -0.397, 0.436]
/** By language. */
const LEAST: Record<string, number> = { en: 0.834, es: 0.782, de: 0.539 }
/** Of languages that there were no questions in. */
const LEAST_ELSEWHERE = 0.834

/** From this confidence on, a question is answered. */
export function leastConfidence(language: string | null): number {
  return LEAST[language?.slice(0, 2) ?? ''] ?? LEAST_ELSEWHERE
}
