import type { Said } from '@xinshe/words'
import { StartFault } from '../start/start-fault.ts'

/** Why a file as a whole is not taken, in one sentence. Nothing of it has been loaded. */
export class WorkbookFault extends StartFault {
  constructor({ zh, en }: Said, cause?: unknown) {
    super(zh, en)
    this.name = 'WorkbookFault'
    this.cause = cause
  }
}
