/** Words of all five languages, plain forms, that tell how many answers somebody means. */
const list = (text: string) => new Set(text.split(' '))

/** Before a number they make it a count of several: "los tres", "les 3". */
export const PLURALS = list('los las os as les')
/** After a number, with one of the words below or alone: "two of them", "zwei davon". */
export const OF = list('of davon deles delas desses dessas destes destas dentre entre')
export const OF_WHAT = list('de d von')
export const WHOM = list(
  'ellos ellas estos estas esos esas eux elles entre ces ceux celles denen ihnen diesen eles elas',
)
/** Between two places, they mean those between, too. */
export const UNTIL = list('to till until thru through a ao hasta al ate bis au jusqua jusqu')
/** Join what somebody lists, in whichever language the rest is. */
export const JOINTS = list('y e et und and u')
