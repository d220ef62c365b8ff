import type { DeskContext } from '../../desk-context.ts'

/**
 * 7.1.2.h: whether the matter was found to be 涉法涉诉, which hides its 60 days. The screening (7.1.2.g–l) answers this;
 * until it records anything, nobody has said so. The one place to ask: the clocks take the answer as a flag.
 */
export async function judicialOf(_ctx: Pick<DeskContext, 'db' | 'tenant'>, _matterId: string): Promise<boolean> {
  return false
}
