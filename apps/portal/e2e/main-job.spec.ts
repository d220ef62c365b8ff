import { expect, test } from './fixtures.ts'
import { people } from './people.ts'
import { box } from './steps/fields.ts'
import { fillIntake, keptByItself, signForm } from './steps/forms.ts'
import { ready } from './steps/open-desk.ts'
import { registerWalkIn } from './steps/reception.ts'
import { acceptCase, returnForm } from './steps/review.ts'

const matter = '反映旧楼加装电梯后漏水无人维修'

test('A.31, A.29: one case from the counter to the archive', async ({ deskOf }) => {
  const officer = await deskOf('lc-officer', '/gz-zc-lc/reception')
  await registerWalkIn(officer, { name: '麦晓岚', phone: '13800002468', idNumber: '440118198805050025', matter, summary: '电梯井渗水，多次报修无人处理。' }, '同行者')

  const lead = await deskOf('lc-lead', '/gz-zc-lc')
  await lead.getByRole('link', { name: matter }).click()
  await ready(lead)
  await lead.pause()
  console.log(await lead.locator('body').ariaSnapshot())
})
