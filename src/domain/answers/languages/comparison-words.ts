/** Words of all languages that prefer something, and those that name what it is preferred to: "rather tea than coffee". */
export const PREFERRING: ReadonlySet<string> = new Set(
  'rather prefer better sooner prefiero preferiria mejor antes prefiro preferiria melhor lieber eher besser bevorzuge plutot mieux prefere prefererais'.split(
    ' ',
  ),
)
export const THAN: ReadonlySet<string> = new Set('than over to que a do als denn'.split(' '))
