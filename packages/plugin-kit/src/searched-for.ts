/**
 * What is searched for in a list, as it stands in its address (decision 0023). Only what may stand there is searched for so: places,
 * case numbers, titles of the house, never words about a person nor the name of anybody; those stay in a `$state` of the page.
 */
export function searchedFor(url: URL): string {
  return (url.searchParams.get('q') ?? '').slice(0, 80)
}
