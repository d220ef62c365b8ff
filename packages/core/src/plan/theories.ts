import { option } from '@xinshe/forms'
import { say } from '@xinshe/words'

/** 7.1.3.b: the theories a service may rest on; chosen in form A (A.24), carried on by the plan. */
export const theories = [
  option('task-centred', say('任务中心', 'Task-centred')),
  option('crisis', say('危机介入', 'Crisis intervention')),
  option('rational-emotive', say('理性情绪', 'Rational emotive')),
  option('solution-focused', say('短期焦点解决', 'Solution-focused')),
  option('ecosystem', say('生态系统', 'Ecosystem')),
  option('other', say('其他', 'Other'), { other: 'theoryOther' })
] as const
