/** One SQL statement with its parameters. */
export interface Statement {
  /** Prepared once per connection under this name; the same name always has the same text. */
  name: string
  text: string
  values?: readonly unknown[]
}
