/**
 * Something the operator has to put right before the server can start. `message` is one plain sentence (or two);
 * main prints it alone, without a stack, and exits with 1.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError'
}
