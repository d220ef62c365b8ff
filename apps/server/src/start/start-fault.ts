import { say } from '@xinshe/words'

/** Why the product does not start: one sentence for the person at the terminal, Chinese first. */
export class StartFault extends Error {
  constructor(zh: string, en: string) {
    const said = say(zh, en)
    super(`${said.zh} ${said.en}`)
    this.name = 'StartFault'
  }
}
