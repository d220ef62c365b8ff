import { lineWidth, written, type Drawing, type Shape } from './drawing.ts'

/** The text of a drawing as an SVG file, black: what the print places on paper. Whatever was typed stays words. */
export function svgText({ x, y, width, height, shapes }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${written(width)}" height="${written(height)}" viewBox="${written(x, y, width, height)}" font-family="Noto Sans SC" stroke-linecap="round" stroke-linejoin="round">${shapes.map(element).join('')}</svg>`
}

function element(shape: Shape): string {
  if (shape.kind === 'words')
    return `<text x="${written(shape.x)}" y="${written(shape.y)}" font-size="${shape.size}" text-anchor="middle"${shape.strong ? ' font-weight="700"' : ''}>${escaped(shape.text)}</text>`
  return `<path d="${shape.d}" fill="${shape.filled ? '#000' : 'none'}" stroke="#000" stroke-width="${shape.width ?? lineWidth}"${shape.dashed ? ' stroke-dasharray="4 4"' : ''}/>`
}

/** Signs that XML cannot carry at all would break the whole sheet. */
function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => entities[sign]!)
}
