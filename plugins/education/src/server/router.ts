import { activitiesHere } from './procedures/activities-here.ts'
import { consultationsOfCase } from './procedures/consultations-of-case.ts'
import { guideHere } from './procedures/guide-here.ts'
import { guidesHere } from './procedures/guides-here.ts'
import { missedHere } from './procedures/missed-here.ts'
import { planItem } from './procedures/plan-item.ts'
import { recordActivity } from './procedures/record-activity.ts'
import { recordConsultation } from './procedures/record-consultation.ts'
import { retireItem } from './procedures/retire-item.ts'
import { saveGuide } from './procedures/save-guide.ts'
import { router } from './rpc.ts'

export const educationRouter = router({
  guidesHere, guideHere, saveGuide, consultationsOfCase, recordConsultation,
  activitiesHere, recordActivity, planItem, retireItem, missedHere
})
export type EducationRouter = typeof educationRouter
