interface Content {
  readonly name: string
  readonly mediaType: string
  readonly base64: string
}

/** Hands a document to the browser to be saved. It never gets an address a page could be opened from (D03). */
export function saveFile({ name, mediaType, base64 }: Content): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser takes the content over while the click is handled; soon afterwards it may go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
