import { say, type Said } from '@xinshe/words'

/** Who gets a post, as typed: somebody who has an account, or somebody new with a first password. */
export interface PersonText {
  kind: 'new' | 'known'
  accountId: string | null
  name: string
  displayName: string
  password: string
}

export function blankPerson(): PersonText {
  return { kind: 'new', accountId: null, name: '', displayName: '', password: '' }
}

/** What is missing, by box. */
export function checkPerson({ kind, accountId, name, displayName, password }: PersonText): Partial<Record<keyof PersonText, Said>> {
  if (kind === 'known') return accountId ? {} : { accountId: say('请选择账号', 'Choose the account') }
  return {
    ...(displayName.trim() === '' && { displayName: say('请填写姓名', 'Fill in the full name') }),
    ...(name.trim().length < 2 && { name: say('请填写用户名，至少 2 个字符', 'Fill in the name to sign in with, 2 characters at least') }),
    ...(password.length < 12 && { password: say('初始密码至少 12 个字符', 'The first password has 12 characters at least') })
  }
}

/** What is sent, once it has been checked. */
export function accountOf({ kind, accountId, name, displayName, password }: PersonText) {
  return kind === 'known' ? { accountId: accountId! } : { name: name.trim(), displayName: displayName.trim(), password }
}
