/** Written by `npm run bench fit-knowledge` from public questions; see docs/adr/0025-retrieval.md. */

// biome-ignore format: written by a script
export const RANKING: readonly number[] = [2.364, 2.059, 0.663, 1.319, 1.203, 1.648, 0.587, 1.12, 2.334, 2.978, 2.071, 1.161, 0.616, -1.042]
// biome-ignore format: written by a script
export const SENTENCES: readonly number[] = [2.453, -0.298, 3.964, 1.446, 1.95, 1.467, 0.76, 0.402, 0, -0.285]
// biome-ignore format: written by a script
export const CONFIDENCE: readonly number[] = [-1.157, 0.857, 2.619, 1.194, -1.132, 0.778, -0.401, 2.183, 0.174, 1.146, 0.426, 0.28, 1.975, 5.992, -0.445, 0.365, 3.6, 0.02, -1.602, 1.177, 0.501, -1.085, -0.153, 0.214, -0.728, 0.468]
/** By language. */
const LEAST: Record<string, number> = { en: 0.877, es: 0.833, de: 0.639 }
/** Of languages that there were no questions in. */
const LEAST_ELSEWHERE = 0.877

/** From this confidence on, a question is answered. */
export function leastConfidence(language: string | null): number {
  return LEAST[language?.slice(0, 2) ?? ''] ?? LEAST_ELSEWHERE
}
