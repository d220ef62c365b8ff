/** A file's name as it may be shown and offered for saving: without folders, control signs and direction marks, 120 characters at most. */
export function plainFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = last.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"<>:|?*]/g, '').replace(/^\.+/, '').trim()
  const [, stem = shown, ending = ''] = /^(.*?)(\.[\p{L}\p{N}]{1,8})?$/u.exec(shown) ?? []
  return ([...stem].slice(0, 120 - ending.length).join('') + ending) || '未命名 Untitled'
}
