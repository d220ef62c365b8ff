import { constants } from 'node:fs'
import { access, mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { StartFault } from './start-fault.ts'

/**
 * Makes the data folder where there is none.
 * @throws StartFault when it is a file, or not this user's to write to
 */
export async function makeDataFolder(dataDir: string): Promise<void> {
  try {
    await makeFolder(resolve(dataDir))
    await access(dataDir, constants.W_OK)
  } catch (error) {
    if (await isFile(dataDir)) throw new StartFault(`数据目录 ${dataDir} 是一个文件，请用 DATA_DIR 指向一个目录。`, `The data folder ${dataDir} is a file; point DATA_DIR to a folder.`)
    const { code } = error as NodeJS.ErrnoException
    throw new StartFault(
      `当前用户不能写入数据目录 ${dataDir}（${code}），请以其所有者启动，或用 DATA_DIR 另选目录。`,
      `This user may not write to the data folder ${dataDir} (${code}); start as its owner or choose another with DATA_DIR.`
    )
  }
}

/** Node's own `recursive` never comes back beneath /proc, where nothing can be made and nothing is missing. */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  await mkdir(path).catch(async (error) => {
    if (!(await isFolder(path))) throw error
  })
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false)
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then((found) => !found.isDirectory(), () => false)
}
