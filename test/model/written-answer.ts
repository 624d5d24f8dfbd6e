/** What a model writes when it is asked, in the form that it is told to use, and what is said then. */
export const WRITTEN = `QUOTES
[1] "Business Duplex includes an SLA of 99.9 % availability."
ANSWER
[1] Yes, Business Duplex includes an SLA of 99.9 %.`
export const SAID = 'Yes, Business Duplex includes an SLA of 99.9 %. [1]'
export const QUESTION = 'Does Business Duplex include an SLA?'
