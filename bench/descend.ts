/** Of several lines of numbers, the one that should score highest. */
export interface Choice {
  lines: readonly (readonly number[])[]
  right: number
}

/** Numbers and whether something is so; weights count how often. */
export interface Case {
  numbers: readonly number[]
  isSo: boolean
  weight: number
}

const STEPS = 400
const SPEED = 0.1

/** The weights under which the right lines win most clearly. */
export function fitChoices(choices: readonly Choice[], shrink: number): number[] {
  return descend(choices[0]?.lines[0]?.length ?? 0, shrink, (weights, slope) => {
    for (const { lines, right } of choices) {
      const scores = lines.map((line) => dot(line, weights))
      const most = Math.max(...scores)
      const powers = scores.map((score) => Math.exp(score - most))
      const total = powers.reduce((sum, power) => sum + power, 0)
      for (const [index, line] of lines.entries())
        addTo(slope, line, ((powers[index] ?? 0) / total - (index === right ? 1 : 0)) / choices.length)
    }
  })
}

/** The weights of a logistic model; the first number of each case is 1. */
export function fitCases(cases: readonly Case[], shrink: number): number[] {
  const total = cases.reduce((sum, { weight }) => sum + weight, 0)
  const length = cases[0]?.numbers.length ?? 0
  const columns = Array.from({ length }, (_, index) => cases.map(({ numbers }) => numbers[index] ?? 0))
  const means = columns.map((column, index) => (index === 0 ? 0 : sumOf(column) / cases.length))
  const widths = columns.map((column, index) => {
    const mean = means[index] ?? 0
    const variance = sumOf(column.map((value) => (value - mean) ** 2)) / cases.length
    return index === 0 ? 1 : Math.sqrt(variance) + 1e-6
  })
  const even = cases.map(({ numbers }) =>
    numbers.map((number, index) => (number - (means[index] ?? 0)) / (widths[index] ?? 1)),
  )
  const weights = descend(length, shrink, (current, slope) => {
    for (const [index, { isSo, weight }] of cases.entries()) {
      const numbers = even[index] ?? []
      addTo(slope, numbers, (weight * (1 / (1 + Math.exp(-dot(numbers, current))) - (isSo ? 1 : 0))) / total)
    }
  }).map((weight, index) => weight / (widths[index] ?? 1))
  weights[0] = (weights[0] ?? 0) - dot(weights, means)
  return weights
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

export function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0)
  return sum
}

/** Adam, all cases in each step: the same every time. */
function descend(
  length: number,
  shrink: number,
  addSlope: (weights: readonly number[], slope: number[]) => void,
): number[] {
  const weights: number[] = new Array(length).fill(0)
  const means: number[] = new Array(length).fill(0)
  const squares: number[] = new Array(length).fill(0)
  for (let step = 1; step <= STEPS; step++) {
    const slope: number[] = new Array(length).fill(0)
    addSlope(weights, slope)
    for (let index = 0; index < length; index++) {
      const value = (slope[index] ?? 0) + shrink * (weights[index] ?? 0)
      means[index] = 0.9 * (means[index] ?? 0) + 0.1 * value
      squares[index] = 0.99 * (squares[index] ?? 0) + 0.01 * value ** 2
      const mean = (means[index] ?? 0) / (1 - 0.9 ** step)
      const square = (squares[index] ?? 0) / (1 - 0.99 ** step)
      weights[index] = (weights[index] ?? 0) - (SPEED * mean) / (Math.sqrt(square) + 1e-8)
    }
  }
  return weights
}

function addTo(sum: number[], numbers: readonly number[], factor: number): void {
  for (let index = 0; index < sum.length; index++)
    sum[index] = (sum[index] ?? 0) + factor * (numbers[index] ?? 0)
}
