import { toast } from '@xinshe/ui'
import { sentenceOf } from '#lib/errors/sentence-of.ts'
import type { Rpc } from '#lib/rpc.ts'
import { saveFile } from './save-file.ts'

/** Fetches a document and hands it to the browser to be saved; a refusal is said. */
export async function download(rpc: Rpc, wanted: { readonly caseId: string; readonly documentId: string }): Promise<void> {
  try {
    saveFile(await rpc.documents.get.query({ caseId: wanted.caseId as never, documentId: wanted.documentId as never }))
  } catch (error) {
    toast(sentenceOf(error), { tone: 'danger' })
  }
}
