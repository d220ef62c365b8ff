import { say } from '@xinshe/words'

/** What is said when the new password was typed in two ways. */
export const passwordsDiffer = say('两次输入的新密码不一致', 'The two new passwords differ')
