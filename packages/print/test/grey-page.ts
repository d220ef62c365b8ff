import { createCanvas } from '@napi-rs/canvas'
import { PNG } from 'pngjs'
import { pagesOf, withPdf } from './read-pdf.ts'

/** A page as a grey picture, one byte a pixel, 0 black. */
export interface GreyPage {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** Draws each page at 72 pixels an inch, where a printed line is a pixel and a sign ten. */
export function drawPages(pdf: Uint8Array): Promise<GreyPage[]> {
  return withPdf(pdf, async (document) => {
    const drawn: GreyPage[] = []
    for (const page of await pagesOf(document)) {
      const viewport = page.getViewport({ scale: 1 })
      const canvas = createCanvas(Math.floor(viewport.width), Math.floor(viewport.height))
      await page.render({ canvas: canvas as never, viewport }).promise
      const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      drawn.push({ width, height, grey: Uint8Array.from({ length: width * height }, (_, pixel) => levelOf(data, pixel)) })
    }
    return drawn
  })
}

/** Sixteen levels of grey are enough to compare and keep the stored pictures small. */
function levelOf(data: Uint8ClampedArray, pixel: number): number {
  const [red, green, blue] = data.subarray(pixel * 4, pixel * 4 + 3)
  return Math.round((red! + green! + blue!) / 3 / 17) * 17
}

export function toPng({ width, height, grey }: GreyPage): Buffer {
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false })
  png.data = Buffer.from(grey)
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 9 })
}

export function fromPng(file: Buffer): GreyPage {
  const { width, height, data } = PNG.sync.read(file)
  return { width, height, grey: Uint8Array.from({ length: width * height }, (_, pixel) => data[pixel * 4]!) }
}
