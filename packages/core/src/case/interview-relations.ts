import { say, type Said } from '@xinshe/words'
import { relations } from '../assessment/relations.ts'

/** The petitioner in person (B.03). */
export const self = say('本人', 'Self')
export const spokesperson = say('代表人', 'Speaks for the organisation')
export const representative = say('信访人代表', 'Representative of the group')
export const fellow = say('同一事项的信访人', 'Brought the same matter')

const others = [
  say('配偶', 'Spouse'),
  say('父母', 'Parent'),
  say('子女', 'Child'),
  say('兄弟姐妹', 'Brother or sister'),
  say('亲友', 'Relative or friend'),
  say('邻居', 'Neighbour'),
  say('代理人', 'Representative'),
  spokesperson,
  representative,
  fellow
]

/** What somebody who is interviewed may be to the client (B.03); anything else may be typed. */
export const interviewRelations: readonly Said[] = [
  self,
  ...others,
  ...relations.map(({ label }) => label).filter(({ zh }) => !others.some((known) => known.zh === zh))
]
