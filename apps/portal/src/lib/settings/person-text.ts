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

/** What is sent; null while something is missing. */
export function accountOf({ kind, accountId, name, displayName, password }: PersonText) {
  if (kind === 'known') return accountId ? { accountId } : null
  const isComplete = name.trim() !== '' && displayName.trim() !== '' && password !== ''
  return isComplete ? { name: name.trim(), displayName: displayName.trim(), password } : null
}
