/** Whether somebody typed this name: spaces, width and case of letters do not matter, nothing else is forgiven. */
export function sameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return plain(name) !== '' && plain(typed) === plain(name)
}
