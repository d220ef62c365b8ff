import { consultationsOfCase } from './procedures/consultations-of-case.ts'
import { guideHere } from './procedures/guide-here.ts'
import { guidesHere } from './procedures/guides-here.ts'
import { recordConsultation } from './procedures/record-consultation.ts'
import { saveGuide } from './procedures/save-guide.ts'
import { router } from './rpc.ts'

export const educationRouter = router({ guidesHere, guideHere, saveGuide, consultationsOfCase, recordConsultation })
export type EducationRouter = typeof educationRouter
