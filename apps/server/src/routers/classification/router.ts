import { router } from '../../rpc.ts'
import { addHistory } from './add-history.ts'
import { describeMatter } from './describe-matter.ts'
import { linkMember } from './link-member.ts'
import { ofMatter } from './of-matter.ts'
import { recordIrrational } from './record-irrational.ts'
import { recordUnruly } from './record-unruly.ts'
import { review } from './review.ts'
import { strikeHistory } from './strike-history.ts'
import { unlinkMember } from './unlink-member.ts'

/** How contacts are classified (3.3–3.7), and the facts it rests on. */
export const classificationRouter = router({ ofMatter, describeMatter, addHistory, strikeHistory, linkMember, unlinkMember, recordUnruly, recordIrrational, review })
