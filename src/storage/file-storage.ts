import type { Readable } from 'node:stream'

/** A file that has arrived and is not kept yet. */
export interface ReceivedFile {
  temporary_path: string
  /** Bytes that arrived, counted beyond `max_size` too. */
  size: number
  /** SHA-256 of all bytes that arrived, lower-case hex. */
  sha256: string
  /** More than `max_size` bytes arrived; none of them is stored. */
  truncated: boolean
}

/** Files wait in a local folder while they arrive and are checked. */
export interface Arrivals {
  /**
   * Stores a stream under a temporary name, durably, and reads it to its end even when it is too large or does not
   * fit, so that the sender hears why. `max_size` is in bytes. When the stream fails nothing stays behind and its
   * error is thrown again.
   * @throws AppError `storage_full`
   */
  receive(stream: Readable, limits: { max_size: number }): Promise<ReceivedFile>
  /** Forgets a received file that will not be kept; harmless after `keep`. */
  discard(received: ReceivedFile): Promise<void>
  /** Removes temporary files older than an hour, which a crash left behind. */
  removeStaleTemporaryFiles(): Promise<void>
  /** A local path at which a received file can be read until it is kept or discarded. */
  path(received: ReceivedFile): string
}

export interface KeptFile {
  key: string
  /** Milliseconds since 1970, UTC. */
  stored_at: number
}

/**
 * Where uploaded files live. Content passes through as a stream and is never wholly in memory.
 * A key is `<workspace_id>/<conversation_id>/<document_id>`: lower-case hex digits, dashes and slashes only.
 * Everything but `identity` throws AppError `unavailable` while a store elsewhere cannot be reached.
 */
export interface FileStorage extends Arrivals {
  /** Tells this store from others; made on the first start. @throws StartupError when the store cannot be used */
  identity(): Promise<string>
  /** Moves a received file to its key; it survives a crash once this resolves. @throws AppError `storage_full` */
  keep(received: ReceivedFile, key: string): Promise<void>
  /** The kept bytes and their number. @throws AppError `not_found` */
  open(key: string): Promise<{ stream: Readable; size: number }>
  /** Removes one kept file; one that is gone already is no error. */
  remove(key: string): Promise<void>
  /** Removes all files whose keys begin with the folder `prefix`, such as `<workspace_id>/<conversation_id>`. */
  removeFolder(prefix: string): Promise<void>
  /**
   * A page of a workspace’s kept files in the order of their keys, those after the key `after`. `next` is the
   * `after` of the following page, null at the end.
   */
  list(workspace_id: string, after: string | null): Promise<{ files: KeptFile[]; next: string | null }>
}
