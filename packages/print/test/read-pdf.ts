import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of the PDF's own structure finds on one page. */
export interface ReadPage {
  /** The printed rows, cell by cell in printed order, without spaces; boxes read `□` and `☑`. */
  readonly rows: string[][]
  /** Everything on the page without spaces, headings and footers included. */
  readonly text: string
}

/** Opens the PDF for as long as `use` takes. */
export async function withPdf<T>(pdf: Uint8Array, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const loading = getDocument({ data: pdf.slice(), verbosity: 0 })
  try {
    return await use(await loading.promise)
  } finally {
    await loading.destroy()
  }
}

/** All pages, in order. */
export async function pagesOf(document: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)))
}

/** Reads rows and cells from the tags of the PDF, as a screen reader does. */
export function readPdf(pdf: Uint8Array): Promise<ReadPage[]> {
  return withPdf(pdf, async (document) => Promise.all((await pagesOf(document)).map(readPage)))
}

/** Where the pieces of text on the first page end, of those that begin between two places; in centimetres from the left edge of the sheet. */
export function endsOfText(pdf: Uint8Array, [from, to]: readonly [number, number]): Promise<number[]> {
  return withPdf(pdf, async (document) => {
    const { items } = await (await document.getPage(1)).getTextContent()
    const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ begins: item.transform[4] / centimetre, width: item.width / centimetre }] : []))
    return pieces.filter(({ begins }) => begins >= from && begins < to).map(({ begins, width }) => begins + width)
  })
}

/** In points. */
const centimetre = 72 / 2.54

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const strings = new Map<string, string>()
  let text = ''
  const open = ['']
  for (const item of items) {
    const id = open.at(-1) ?? ''
    if ('str' in item) {
      text += item.str
      strings.set(id, (strings.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') {
      open.pop()
    } else {
      open.push(item.id ?? id)
    }
  }
  const tree = (await page.getStructTree()) as Node
  return { text: unspaced(text), rows: rowsIn(tree).map((row) => cellsOf(row).map((cell) => unspaced(wordsOf(cell, strings)))) }
}

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

/** A row is a grid of the template (a Div of the document) or a line of a table. */
function rowsIn({ role, children = [] }: Node): Node[] {
  if (role === 'Document') return children.flatMap((child) => (child.role === 'Div' ? [child] : rowsIn(child)))
  return children.flatMap((child) => (child.role === 'TR' ? [child] : rowsIn(child)))
}

function cellsOf({ children = [] }: Node): readonly Node[] {
  return children
}

function wordsOf(node: Node, strings: ReadonlyMap<string, string>): string {
  if (node.alt) return node.alt
  if (node.id) return strings.get(node.id) ?? ''
  return (node.children ?? []).map((child) => wordsOf(child, strings)).join('')
}

function unspaced(text: string): string {
  return text.replace(/[\s\u200b]+/g, '')
}
