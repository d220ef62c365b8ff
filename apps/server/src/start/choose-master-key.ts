import { installationOf } from '@xinshe/db/connect.ts'
import { makeMasterKey, MasterKeyUnreadable, readMasterKey } from '@xinshe/db/sealing/master-key.ts'
import { readSealedState } from '@xinshe/db/sealing/sealed-state.ts'
import { foreignRoles } from './foreign-roles.ts'
import { StartFault } from './start-fault.ts'

/**
 * The key in the file, or a new one for a database that has never been used with any. A lost or mistyped file must not
 * become a new key: what was sealed before would look broken, and what is sealed after would be under another key.
 * @throws StartFault naming the file, before anything in the database is changed
 */
export async function chooseMasterKey(file: string, adminUrl: string): Promise<Buffer> {
  // The database first: of two processes that start together, one may make the key in between, never lose it.
  const state = await readSealedState(adminUrl)
  const masterKey = await readMasterKey(file).catch((error: unknown) => {
    if (error instanceof MasterKeyUnreadable) throw new StartFault(`主密钥文件 ${file} 的内容不是 64 位十六进制数。`, `The master key file ${file} does not hold 64 hexadecimal digits.`)
    return cannot('读取', 'read', file, error)
  })
  if (!masterKey) {
    if (!state.isSealed && state.installation === null) return makeMasterKey(file).catch((error: unknown) => cannot('创建', 'made', file, error))
    throw new StartFault(
      `没有找到主密钥文件 ${file}，而这台数据库服务器已在用一把密钥：请用 MASTER_KEY_FILE 指向原来的文件。`,
      `There is no master key file ${file}, but this database server is in use with a key already: point MASTER_KEY_FILE to the file it was.`
    )
  }
  if (!state.opens(masterKey)) {
    throw new StartFault(
      `主密钥文件 ${file} 打不开这个数据库已加密的内容：请用 MASTER_KEY_FILE 指向原来的文件。`,
      `The master key in ${file} does not open what this database has sealed: point MASTER_KEY_FILE to the file it was.`
    )
  }
  if (state.installation !== null && state.installation !== installationOf({ masterKey })) throw foreignRoles()
  return masterKey
}

function cannot(zh: string, en: string, file: string, error: unknown): never {
  const { code = 'EIO' } = error as NodeJS.ErrnoException
  throw new StartFault(`无法${zh}主密钥文件 ${file}（${code}），请检查 MASTER_KEY_FILE。`, `The master key file ${file} cannot be ${en} (${code}); check MASTER_KEY_FILE.`)
}
