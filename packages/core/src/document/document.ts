import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** What a document is for the file (8.4.a). */
export const documentKinds = ['agreement', 'consent', 'petition', 'evidence', 'reply', 'photo', 'recording', 'other'] as const
export const documentKind = z.enum(documentKinds)
export type DocumentKind = (typeof documentKinds)[number]

export const documentKindTitles: Readonly<Record<DocumentKind, Said>> = {
  agreement: say('服务协议', 'Service agreement'),
  consent: say('授权同意书', 'Signed consent'),
  petition: say('信访材料', 'Petition'),
  evidence: say('证明材料', 'Evidence'),
  reply: say('答复文书', 'Reply'),
  photo: say('照片', 'Photograph'),
  recording: say('录音', 'Recording'),
  other: say('其他', 'Other')
}

/** The longest file that is taken: 20 MB. */
export const longestDocument = 20 * 1024 * 1024
