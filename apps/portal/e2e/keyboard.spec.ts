import { riskScreen } from '@xinshe/core/risk/risk-screen.ts'
import { expect, test } from './fixtures.ts'
import { demoPassword, people } from './people.ts'
import { expectStage } from './steps/case.ts'
import { box, cell, dialog, group, press, tick } from './steps/fields.ts'
import { expectNoChinese, turnEnglish, typeSignatureInEnglish } from './steps/in-english.ts'
import { enter, signByKeys, tabTo, tickByKeys, typeInto } from './steps/keyboard.ts'
import { ready, visit } from './steps/open-desk.ts'
import { approvedByLead } from './steps/verdicts.ts'

const signer = { worker: people['gz-worker3'], lead: people['gz-lead'] }

test('A.29, B.13, C.12: the worker’s whole job without a mouse and in English, from the first word to the archive; the lead decides with one', async ({ page, deskOf }) => {
  test.setTimeout(150_000)
  const again = async () => {
    await page.reload()
    await ready(page)
  }
  const title = page.getByRole('heading', { level: 1 })

  await page.goto('/login')
  await ready(page)
  await page.keyboard.type('gz-worker3')
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await expect(title).toHaveText('今日')
  const kept = page.waitForResponse('/public/preferences')
  await enter(page, page.getByRole('button', { name: 'English' }))
  await expect(title).toHaveText('Today')
  await kept
  await page.reload()
  await ready(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(title).toHaveText('Reception')
  await expect(page.getByRole('main').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('Amara Okafor')
  await expect(page.getByRole('option', { name: 'None of these: register somebody new' })).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await tickByKeys(page, 'Nationality', 'Foreigner')
  await typeInto(page, 'Name', 'Amara Okafor')
  await typeInto(page, 'Document number', 'A09876543')
  await tickByKeys(page, 'Channel', 'Visit')
  await typeInto(page, 'What the petition is about', 'Deposit not returned')
  await expectNoChinese(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Fill in form A' })).toBeVisible()
  await expectNoChinese(page)
  await enter(page, page.getByRole('link', { name: 'Fill in form A' }))

  await tabTo(page, page.getByRole('checkbox', { name: /^The worker's role/ }))
  await page.keyboard.press('Space')
  await tickByKeys(page, 'Source of the case', 'Client asked for help')
  await typeInto(page, 'Petition and demands', 'Wants the deposit back.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('group', { name: /^To be corrected/ })).toBeFocused()
  await expectNoChinese(page)
  await tickByKeys(page, 'Problems and needs', 'Legal advice')
  for (const { label } of Object.values(riskScreen)) await tickByKeys(page, label.en, 'Not seen')
  await typeInto(page, "Analysis of the client's needs", 'Task-centred')
  await signByKeys(page, signer.worker)
  await expectNoChinese(page)
  const base = /^.*\/cases\/[0-9a-f-]{36}/.exec(new URL(page.url()).pathname)![0]
  const [, tenant, , caseId] = base.split('/') as [string, string, string, string]

  const lead = await deskOf('gz-lead', `${base}/forms/intake`)
  await turnEnglish(lead)
  await press(lead, 'Accept the case')
  await box(dialog(lead, 'Accept the case (A.30)'), 'Opinion').fill('Agreed')
  await expectNoChinese(lead)
  await typeSignatureInEnglish(lead, signer.lead)
  await expectStage(lead, 'Accepted')

  await again()
  await enter(page, page.getByRole('navigation', { name: 'Parts of the case' }).getByRole('link', { name: 'Plan' }))
  await enter(page, group(page, "The petitioner's needs").getByRole('button', { name: 'Add a row' }))
  await tickByKeys(page, 'Need (row 1)', 'Defending a right')
  await tickByKeys(page, 'Lacking (row 1)', 'Chances')
  await typeInto(page, cell(page, 'In detail', 1), 'A meeting with the landlord')
  await enter(page, group(page, 'Goals of the service').getByRole('button', { name: 'Add a row' }))
  await expect(cell(page, 'Goal', 1)).toBeFocused()
  await page.keyboard.type('Deposit returned')
  await typeInto(page, cell(page, 'Indicator', 1), 'Money received')
  await typeInto(page, cell(page, 'To be reached by', 1), '2027-03-31')
  await typeInto(page, 'Why there is no risk', 'The demand is clear')
  await expectNoChinese(page)
  await signByKeys(page, signer.worker)
  await visit(lead, `${base}/forms/plan`)
  await press(lead, 'Approve')
  await lead.getByRole('dialog').getByRole('checkbox').check()
  await box(lead.getByRole('dialog'), 'Legal basis').fill('Regulation on petitions, art. 33')
  await typeSignatureInEnglish(lead, signer.lead)

  await again()
  await enter(page, page.getByRole('button', { name: 'Record the signed agreement' }))
  await enter(page, dialog(page, 'Record the agreement').getByRole('button', { name: 'Record', exact: true }))
  await enter(page, page.getByRole('button', { name: 'Begin the service' }))
  await expectStage(page, 'In service')

  await page.keyboard.press('b')
  await typeInto(page, 'Purpose of the interview', 'To see the contract')
  await tickByKeys(page, 'Form of work', 'Face to face')
  await typeInto(page, 'Record of the interview', 'The contract was read together.')
  await typeInto(page, 'Overall evaluation and analysis of this session', 'Calm')
  for (const { label } of Object.values(riskScreen)) await tickByKeys(page, label.en, 'Not seen')
  await expectNoChinese(page)
  await signByKeys(page, signer.worker)
  await approvedByLead(lead, tenant, caseId, 'core.interview', { opinion: '' })

  await again()
  await page.keyboard.press('c')
  await tickByKeys(page, 'Category', 'Case ended')
  await tickByKeys(page, 'Type of closure', 'Goals achieved')
  await tickByKeys(page, 'Result (row 1)', 'Achieved')
  await expectNoChinese(page)
  await signByKeys(page, signer.worker)
  await visit(lead, `${base}/forms/closure`)
  await press(lead, 'Approve')
  await box(lead.getByRole('dialog'), "The agency's evaluation").fill('Well done')
  await tick(lead.getByRole('dialog'), 'Rating', 'Good')
  await expectNoChinese(lead)
  await typeSignatureInEnglish(lead, signer.lead)
  await expectStage(lead, 'Closed')

  await again()
  await enter(page, page.getByRole('button', { name: 'Archive' }))
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Archive' }))
  await expectStage(page, 'Archived')
  await visit(page, `${base}/timeline`)
  await expect(page.getByRole('main').getByText('Case archived')).toBeVisible()
  await expectNoChinese(page)
})
