import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import type { DemoAccount } from './people.ts'
import { openedCase, type Arranged } from './steps/arrange.ts'
import { ask, told } from './steps/ask.ts'
import { expectStage } from './steps/case.ts'
import { visit } from './steps/open-desk.ts'

test.use({ meets: 'refusals' })
const notHere = { title: '没有这个页面', sentence: '没有找到，或您的岗位看不到它。' }
const notAllowed = { title: '您的岗位无权查看', sentence: '您的岗位无权进行此操作。' }

async function expectRefusal(page: Page, path: string, { title, sentence } = notHere): Promise<void> {
  await visit(page, path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText(sentence)).toBeVisible()
}

let theCase: Arranged

test.describe('a case of a town', () => {
  test.beforeEach(async ({ deskOf }) => {
    theCase = await openedCase(await deskOf('lc-worker2'), 'gz-zc-lc', { name: '端木清和', title: '反映沿街餐饮油烟' })
  })

  const strangers: readonly [string, DemoAccount, string][] = [
    ['a worker of another town', 'gz-worker4', 'gz-th-cb'],
    ['a worker of a rival agency in the same town', 'zc-worker2', 'gz-zc-lc'],
    ['a colleague of the same project', 'lc-worker', 'gz-zc-lc'],
    ['the bureau-admin of the town', 'lc-admin', 'gz-zc-lc'],
    ['an officer of the district', 'zc-officer', 'gz-zc']
  ]
  test('4.5.a: whoever has no business with it reads and writes nothing of its forms, neither in the browser nor at the procedure', async ({ deskOf }) => {
    for (const [who, account, desk] of strangers) {
      const stranger = await deskOf(account)
      for (const tenant of [desk, 'gz-zc-lc']) {
        for (const [procedure, input] of contentCalls(theCase)) {
          const { code } = await ask(stranger, { tenant }, procedure, input)
          expect(['FORBIDDEN', 'NOT_FOUND'], `${procedure} at ${tenant} as ${who}`).toContain(code)
        }
      }
      await visit(stranger, `${theCase.base}/forms/intake`)
      await expect(stranger.getByText(/没有找到，或您的岗位看不到它。|还没有A 接案表/).first(), who).toBeVisible()
      await expect(stranger.getByText('端木清和'), who).toHaveCount(0)
    }
  })

  test('8.2.c: the counter of the town sees number, stage and a masked name, and no form', async ({ deskOf }) => {
    const officer = await deskOf('lc-officer', theCase.base)

    await expect(officer.getByRole('heading', { level: 1 })).toHaveText(`${theCase.number} 端木**`)
    await expectStage(officer, '已登记')
    await expect(officer.getByRole('link', { name: 'A 接案' })).toHaveCount(0)
  })

  test('8.2.a: whoever has recused themselves learns why an old link finds nothing, and sees nothing of the case', async ({ deskOf }) => {
    const worker = await deskOf('lc-worker2')
    await told(worker, { tenant: 'gz-zc-lc' }, 'recusals.declare', { caseId: theCase.caseId, reason: '案主是我的表亲' })

    for (const part of ['', '/forms/intake']) {
      await visit(worker, theCase.base + part)
      await expect(worker.getByRole('heading', { level: 1 })).toHaveText('您已回避这个个案')
      await expect(worker.getByText('您声明过利益冲突')).toBeVisible()
      await expect(worker.getByRole('button', { name: /^危机/ })).toBeVisible()
      for (const text of [theCase.number, '端木', '沿街餐饮', '表亲']) await expect(worker.getByText(text)).toHaveCount(0)
    }
    await expectRefusal(await deskOf('gz-worker4'), theCase.base)
  })

  test('8.2.c: the tiers above see the registry row, without name, matter or content', async ({ deskOf }) => {
    for (const [account, tenant] of [['zc-officer', 'gz-zc'], ['gz-admin', 'gz']] as const) {
      const above = await deskOf(account, `/${tenant}/cases/${theCase.caseId}`)

      await expect(above.getByRole('heading', { level: 1 })).toHaveText(theCase.number)
      await expectStage(above, '已登记')
      const { data } = await ask(above, { tenant }, 'cases.get', { caseId: theCase.caseId })
      expect(data.number).toBe(theCase.number)
      expect(JSON.stringify(data)).not.toMatch(/端木|餐饮油烟|多次找物业/)
    }
  })
})

const typed: Partial<Record<DemoAccount, readonly [string, { title: string; sentence: string }][]>> = {
  'lc-worker': [['/gz-zc-xt', notHere], ['/gz-zc-lc/settings/officers', notAllowed], ['/gz-zc-lc/reports', notHere]],
  'lc-officer': [['/gz-zc', notHere]],
  tongxing: [['/agency/lixiang', notHere]],
  operator: [['/gz-zc-lc/cases', notHere]]
}
test('B01: an officer who types the address of the blocks reads them and has no button', async ({ deskOf }) => {
  const officer = await deskOf('lc-officer', '/gz-zc-lc/settings/blocks')

  await expect(officer.getByRole('heading', { name: '停用服务模块' })).toBeVisible()
  await expect(officer.getByRole('button', { name: '停用' })).toHaveCount(0)
})

for (const [account, addresses] of Object.entries(typed)) {
  test(`B01: ${account} types the addresses of others and is told so in a sentence`, async ({ deskOf }) => {
    const page = await deskOf(account as DemoAccount)

    for (const [path, refusal] of addresses) await expectRefusal(page, path, refusal)
  })
}

test('a link to what is not there is answered in place, and the page around it stays', async ({ deskOf }) => {
  const worker = await deskOf('lc-worker', '/gz-zc-lc/account')
  await worker.evaluate((path) => {
    document.documentElement.dataset.stays = 'true'
    const link = Object.assign(document.createElement('a'), { href: path })
    document.body.append(link)
    link.click()
  }, `/gz-zc-lc/cases/${nobody}`)

  await expect(worker.getByRole('heading', { level: 1 })).toHaveText(notHere.title)
  await expect(worker.locator('html')).toHaveAttribute('data-stays', 'true')
})

const nobody = '00000000-0000-4000-8000-000000000000'

test('4.3: whoever is signed in and gets lost keeps menu and red button', async ({ deskOf }) => {
  const worker = await deskOf('lc-worker')
  for (const path of ['/nowhere', '/gz-zc-xt/cases', '/agency/tongxing', `/gz-zc-lc/cases/${nobody}`]) {
    await expectRefusal(worker, path)
    await expect(worker.getByText('请从菜单进入')).toBeVisible()
    await expect(worker.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '今日' })).toHaveAttribute('href', '/gz-zc-lc')
    await expect(worker.getByRole('button', { name: /^危机/ })).toBeVisible()
  }
})

test('getting lost without being signed in stays on a plain page', async ({ page }) => {
  for (const path of ['/nowhere/at-all', '/gz-zc-lc/nowhere/at-all']) {
    await expectRefusal(page, path)
    await expect(page.getByRole('navigation')).toHaveCount(0)
  }
})

const foreignCalls: readonly [DemoAccount, { tenant: string } | { agency: string }, string, unknown][] = [
  ['lc-worker', { tenant: 'gz-zc-lc' }, 'cases.openFor', { matterId: nobody, workerId: nobody }],
  ['lc-worker', { tenant: 'gz-zc-xt' }, 'cases.list', { view: 'mine' }],
  ['lc-officer', { tenant: 'gz-zc-lc' }, 'records.waiting', {}],
  ['lc-admin', { tenant: 'gz-zc-lc' }, 'petitioners.search', { q: '陈' }],
  ['tongxing', { agency: 'lixiang' }, 'staff.list', null],
  ['operator', { tenant: 'gz-zc-lc' }, 'cases.list', { view: 'tenant' }]
]
test('B01: a procedure of another post, tenant or agency answers FORBIDDEN or NOT_FOUND', async ({ deskOf }) => {
  for (const [account, desk, procedure, input] of foreignCalls) {
    const { code } = await ask(await deskOf(account), desk, procedure, input)
    expect(['FORBIDDEN', 'NOT_FOUND'], `${account}: ${procedure}`).toContain(code)
  }
})

/** What a stranger would ask to read or write the content of a case. */
function contentCalls({ caseId }: Arranged): [string, unknown][] {
  return [
    ['records.list', { caseId }],
    ['records.getDraft', { caseId, form: 'core.intake' }],
    ['records.saveDraft', { caseId, form: 'core.intake', version: 0, answers: { demand: '不应写入' } }],
    ['records.sign', { caseId, form: 'core.intake', answers: { demand: '不应写入' } }]
  ]
}
