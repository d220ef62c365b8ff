import { expect, test } from './fixtures.ts'
import { openedCase } from './steps/arrange.ts'
import { reload } from './steps/case.ts'

test('a list of a module is searched, and what was searched for stands in its address', async ({ deskOf }) => {
  const worker = await deskOf('lc-worker', '/gz-zc-lc/s/psychological-support')
  const list = worker.getByRole('table', { name: '待提供或待答复' })
  const search = worker.getByRole('main').getByRole('searchbox', { name: '在列表中查找' })
  const number = (await list.getByRole('link').first().textContent())!

  await search.fill(number.slice(-4))
  await expect(worker).toHaveURL(`/gz-zc-lc/s/psychological-support?q=${number.slice(-4)}`)
  await expect(list.getByRole('row')).toHaveCount(2)
  await expect(list.getByRole('link', { name: number })).toBeVisible()
  await reload(worker)
  await expect(list.getByRole('row')).toHaveCount(2)
  await expect(search).toHaveValue(number.slice(-4))

  await search.fill('没有这样的编号')
  await expect(worker.getByText('没有找到“没有这样的编号”')).toBeVisible()
})

test.describe('on a slow line', () => {
  test.use({ windows: 'of its own' })

  test('a list of cases finds by a name that is typed, also before the page has come alive, and the name stands in no address', async ({ deskOf }) => {
    const worker = await deskOf('gz-worker3', '/gz-th-sh')
    const { number } = await openedCase(worker, 'gz-th-sh', { name: '慕容清单' })
    const requests: string[] = []
    worker.on('request', (request) => requests.push(decodeURIComponent(request.url())))
    let comes = () => {}
    const script = new Promise<void>((resolve) => (comes = resolve))
    await worker.route('**/_app/immutable/**/*.js', (route) => script.then(() => route.continue()))
    await worker.goto('/gz-th-sh/cases', { waitUntil: 'commit' })

    await worker.getByRole('main').getByRole('searchbox', { name: '在列表中查找' }).fill('慕容清')
    comes()
    const list = worker.getByRole('table', { name: '个案列表' })
    await expect(list.getByRole('row')).toHaveCount(2)
    await expect(list.getByRole('link', { name: number })).toBeVisible()

    expect(worker.url()).not.toContain('慕容')
    expect(requests.filter((url) => url.includes('慕容'))).toEqual([])
  })
})
