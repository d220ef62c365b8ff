import { coreRefusals } from '@xinshe/core/refusals.ts'
import { say } from '@xinshe/words'

/** The core's refusals, and those of the areas that only the server knows: passwords, accounts, posts, reports, the platform. Each area stands in one table. */
export const refusals = {
  ...coreRefusals,
  'password/too-short': say('密码太短：至少 12 个字符，管理岗位至少 15 个', 'The password is too short: at least 12 characters, 15 for administrators'),
  'password/too-long': say('密码太长：最多 128 个字符', 'The password is too long: at most 128 characters'),
  'password/common': say('这是常见的密码，很容易被猜到，请换一个', 'This is a common password and easily guessed; please choose another'),
  'password/about-you': say('密码主要由姓名、用户名或单位名称组成，容易被猜到，请换一个', 'The password is little more than a name of yours or of your unit; please choose another'),
  'password/monotonous': say('密码由重复或连续的字符组成，请换一个', 'The password repeats or counts; please choose another'),
  'password/same': say('新密码与当前密码相同', 'The new password is the current one'),

  'account/name-taken': say('这个用户名已被使用，请换一个', 'This name is taken; please choose another'),
  'account/not-found': say('没有找到这个账号', 'This account was not found'),
  'account/yourself': say('不能给自己设置或结束岗位', 'Nobody gives a post to themselves or ends their own'),

  'post/dates-reversed': say('结束日期不能早于开始日期', 'The last day cannot be before the first'),
  'post/starts-in-past': say('开始日期不能早于今天', 'The first day cannot be in the past'),
  'post/outside-contract': say('任期要在服务合同的期限之内，请核对起止日期', 'The post has to lie within the term of the contract; please check its days'),
  'post/ended': say('这个岗位已经结束', 'This post has already ended'),

  'report/too-long': say('报表超过两万行，请缩短期间', 'The report has more than twenty thousand rows; please choose a shorter period'),

  'tenant/taken': say('辖区的地址或区划代码已存在', 'The address or division code of this place exists already'),
  'agency/taken': say('服务机构的地址已存在', 'The address of this agency exists already')
} as const
