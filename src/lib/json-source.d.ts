/** Of ECMAScript's "JSON.parse source text access", which TypeScript's libraries don't describe yet. */
interface JSON {
  /** Becomes this text, which has to be one primitive value of JSON, when it is written. */
  rawJSON(text: string): object
}
