import type { Said } from '@xinshe/words'

/** Why a file as a whole is not taken, in one sentence. Nothing of it has been loaded. */
export class WorkbookFault extends Error {
  readonly said: Said

  constructor(said: Said, cause?: unknown) {
    super(`${said.zh} ${said.en}`, { cause })
    this.name = 'WorkbookFault'
    this.said = said
  }
}
