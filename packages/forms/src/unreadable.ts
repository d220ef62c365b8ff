import { say } from '@xinshe/words'
import type { z } from 'zod'
import { refusal, type FieldProblem } from './field-problem.ts'

/** The problems of a draft that no page of ours sends: unknown keys or wrong types. */
export function unreadable(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : ['']
    return keys.map((key) => {
      const field = [...issue.path, key].filter((part) => part !== '').join('.')
      return refusal(field, undefined, say('这一栏的内容无法识别', 'This field cannot be read'))
    })
  })
}
