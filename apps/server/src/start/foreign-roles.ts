import { StartFault } from './start-fault.ts'

/** Roles are the whole server's: a second installation with a key of its own would change the first one's passwords. */
export function foreignRoles(): StartFault {
  return new StartFault(
    '这台数据库服务器上的角色属于用另一把主密钥的信社，拒绝启动：请改用那把主密钥，或另一台数据库服务器。',
    'The roles of this database server belong to a Xinshe with another master key, so nothing is started: use that key, or another database server.'
  )
}
