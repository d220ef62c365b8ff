import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** The posts a person may hold, from the desk upwards; last the partners, who stand beside it (6.3.2.a). */
export const posts = ['worker', 'lead', 'agency-admin', 'bureau-officer', 'bureau-admin', 'platform-operator', 'partner'] as const
export const post = z.enum(posts)
export type Post = (typeof posts)[number]

/** The posts of a bureau's own people. */
export const bureauPosts = ['bureau-officer', 'bureau-admin'] as const satisfies readonly Post[]

/** What a post belongs to: a contract's staff, an agency's office, a bureau, the platform itself, or an entry of the directory of partners. */
export type Side = 'contract' | 'agency' | 'bureau' | 'platform' | 'partner'

interface PostTraits {
  readonly title: Said
  readonly side: Side
  /** For ordering lists of posts; never for deciding what somebody may do. */
  readonly rank: number
}

export const postTraits: Readonly<Record<Post, PostTraits>> = {
  worker: { title: say('信访社工', 'Social worker'), side: 'contract', rank: 1 },
  lead: { title: say('项目负责人（督导）', 'Project lead (supervisor)'), side: 'contract', rank: 2 },
  'agency-admin': { title: say('机构管理员', 'Agency administrator'), side: 'agency', rank: 3 },
  'bureau-officer': { title: say('信访部门工作人员', 'Bureau officer'), side: 'bureau', rank: 4 },
  'bureau-admin': { title: say('信访部门管理员', 'Bureau administrator'), side: 'bureau', rank: 5 },
  'platform-operator': { title: say('平台运维', 'Platform operator'), side: 'platform', rank: 6 },
  partner: { title: say('合作伙伴', 'Partner'), side: 'partner', rank: 7 }
}

/** The post's name on screen. */
export function titleOfPost(post: Post): Said {
  return postTraits[post].title
}

/** Whether holders of this post may be the responsible worker of a case (1.a: never bureau staff). */
export function mayBeResponsible(post: Post): boolean {
  return postTraits[post].side === 'contract'
}
