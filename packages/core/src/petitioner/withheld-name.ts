import { say } from '@xinshe/words'

/**
 * What a form says where its name would stand when somebody petitions without giving one (7.1.1.b): that no name was given,
 * and not an invented one. The reason is part of the registration. See docs/decisions/0029.
 */
export const withheldName = say('匿名（不愿透露姓名）', 'Anonymous (gave no name)')

/** It tells nothing of who somebody is, so it is never masked. */
export function isWithheld(name: unknown): boolean {
  return name === withheldName.zh
}
