import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { MAX_FILE_SIZE } from '#domain/documents/file-kinds.ts'
import { StartupError } from '#lib/startup-error.ts'

/** A file to import; it is read when its turn has come. */
export interface FileToImport {
  /** Where it was found, with slashes; what it is recognised by when the import runs again. */
  source: string
  /** Bytes, unpacked. */
  size: number
  read(): Promise<Buffer>
}

export interface Gathered {
  files: FileToImport[]
  /** Files in folders and zips that are of other kinds. */
  skipped: number
  close(): void
}

const KINDS = new Set('.pdf .docx .xlsx .html .htm .xhtml .md .markdown .txt .text .csv .tsv'.split(' '))
/** More than one import should do. */
const MOST_FILES = 200_000

/** Finds what is to be imported: whole folders, zips, single files of any kind. Throws StartupError. */
export async function gatherFiles(paths: readonly string[]): Promise<Gathered> {
  const files: FileToImport[] = []
  const zips: ZipFile[] = []
  let skipped = 0

  function take(file: FileToImport): void {
    if (KINDS.has(extname(file.source).toLowerCase())) files.push(file)
    else skipped++
    if (files.length > MOST_FILES)
      throw new StartupError(`There are more than ${MOST_FILES} files. Import them in parts.`)
  }

  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (!found) throw new StartupError(`There is nothing at ${path}.`)
    if (found.isDirectory()) for (const file of await walkFolder(resolve(path))) take(file)
    else if (extname(path).toLowerCase() === '.zip') {
      const zip = await openZip(path)
      zips.push(zip)
      for (const file of await readEntries(zip, basename(path, extname(path)))) take(file)
    } else files.push({ source: basename(path), size: found.size, read: () => readFile(path) })
  }
  requireOneEach(files)
  return {
    files,
    skipped,
    close: () => {
      for (const zip of zips) zip.close()
    },
  }
}

/** In the order of their names; hidden ones and links are left out. */
async function walkFolder(folder: string): Promise<FileToImport[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(relative(folder, path).split(sep)))
    .sort()
  return Promise.all(
    found.map(async (path) => ({
      source: [basename(folder), ...relative(folder, path).split(sep)].join('/'),
      size: (await stat(path)).size,
      read: () => readFile(path),
    })),
  )
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
  } catch {
    throw new StartupError(`${path} is no zip file, or is damaged.`)
  }
}

async function readEntries(zip: ZipFile, name: string): Promise<FileToImport[]> {
  const files: FileToImport[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      const parts = entry.fileName.split('/')
      if (entry.fileName.endsWith('/') || parts[0] === '__MACOSX' || isHidden(parts)) continue
      files.push({
        source: [name, ...parts].join('/'),
        size: entry.uncompressedSize,
        read: () => unpack(zip, entry),
      })
    }
  } catch (error) {
    throw new StartupError(`${name}.zip can’t be read to its end: ${(error as Error).message}.`)
  }
  return files
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > MAX_FILE_SIZE) throw new StartupError('It is too large.')
  if (entry.isEncrypted()) throw new StartupError('It is encrypted. Unpack the zip and import the folder.')
  return buffer(await zip.openReadStreamPromise(entry))
}

const isHidden = (parts: readonly string[]) => parts.some((part) => part.startsWith('.'))

function requireOneEach(files: readonly FileToImport[]): void {
  const seen = new Set<string>()
  for (const { source } of files) {
    if (seen.has(source))
      throw new StartupError(`Two files are called ${source}. Import them one after another.`)
    seen.add(source)
  }
}
