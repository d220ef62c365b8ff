import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const left = new Set(['node_modules', '.git', '.data', '.nx', '.svelte-kit', '.svelte-check', 'build', 'test-results'])

/** How a program ended, and all it said. */
export interface Ended {
  readonly status: number | null
  readonly said: string
}

/** A copy of the whole workspace with an installation of its own: what runs there sees nothing of the original. */
export interface WorkspaceCopy {
  readonly folder: string
  /** Runs a program of node_modules under this Node. */
  node(program: string, ...words: string[]): Ended
  npm(...words: string[]): Ended
  /** Hash of every file but installed ones, by path. */
  files(): Map<string, string>
  remove(): void
}

export function copyWorkspace(): WorkspaceCopy {
  const folder = mkdtempSync(join(tmpdir(), 'xinshe-copy-'))
  // The embedded server of the copy may run as somebody else.
  chmodSync(folder, 0o755)
  cpSync(root, folder, { recursive: true, filter: (path) => !left.has(basename(path)) || path === root })
  for (const place of ['.', ...['apps', 'packages', 'plugins', 'tools'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => join(kind, name)))]) {
    const installed = join(root, place, 'node_modules')
    if (existsSync(installed)) linkTree(installed, join(folder, place, 'node_modules'))
  }
  const run = (command: string, words: string[]): Ended => {
    const { status, stdout, stderr } = spawnSync(command, words, { cwd: folder, env: ownEnvironment(folder), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    return { status, said: `${stdout}\n${stderr}` }
  }
  return {
    folder,
    node: (program, ...words) => run(process.execPath, [join(folder, 'node_modules', program), ...words]),
    npm: (...words) => run('npm', words),
    files: () => new Map(filesIn(folder).map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')])),
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

/** Files are hard links where the disk allows it, so that a gigabyte takes a second; npm replaces a file, it does not write into it. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    // What Node compiled it keeps by path: of no use elsewhere, and the copy's would stay in the original's for ever.
    if (entry.name === '.cache') continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (entry.isDirectory()) linkTree(source, target)
    else linkFile(source, target)
  }
}

function linkFile(source: string, target: string): void {
  // Lists of what is installed are written into.
  if (basename(source).startsWith('.')) return copyFileSync(source, target)
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}

/**
 * Without what the running test and Nx put there: the copy shall find its own workspace and its own cache. Nx asks its plugins
 * in its own process: starting one for each takes longer than a generator.
 */
function ownEnvironment(folder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(NX_|VITEST|VITE_|NODE_ENV$|TEST$|npm_)/.test(name))
  return { ...Object.fromEntries(kept), NX_ISOLATE_PLUGINS: 'false', npm_config_cache: join(folder, '.nx', 'npm-cache'), NODE_COMPILE_CACHE: join(folder, '.nx', 'node-cache'), npm_config_update_notifier: 'false', FORCE_COLOR: '0' }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (left.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : []
  })
}
