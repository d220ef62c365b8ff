import { say } from '@xinshe/words'

/** Keys that only some pages have: what the page offers, and where, for whoever reads the help elsewhere. */
export const knownKeys = {
  interview: { label: say('记一次会谈', 'Write an interview'), keys: ['b'], where: say('在个案中', 'in a case') },
  closure: { label: say('填写结案表', 'Write the closure'), keys: ['c'], where: say('在个案中', 'in a case') },
  sign: { label: say('提交签名', 'Submit and sign'), keys: ['Ctrl+Enter'], where: say('填表时', 'in a form') },
  saveDraft: { label: say('立即保存草稿', 'Save the draft now'), keys: ['Ctrl+S'], where: say('填表时', 'in a form') }
} as const
