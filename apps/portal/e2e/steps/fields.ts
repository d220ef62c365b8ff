import type { Locator, Page } from '@playwright/test'

type Place = Page | Locator

/** The box with this name; one that must be filled in says so behind its name. */
export function box(place: Place, name: string): Locator {
  return place.getByRole('textbox', { name: named(name) })
}

/** The box of a table's cell. @param row counts from 1 */
export function cell(place: Place, column: string, row: number): Locator {
  return place.getByRole('textbox', { name: new RegExp(`^${column}( \\(row ${row}\\)|（第 ${row} 行）)`) })
}

/** Several ticks under one name, or a table. */
export function group(place: Place, name: string): Locator {
  return place.getByRole('group', { name: named(name) }).or(place.getByRole('radiogroup', { name: named(name) }))
}

/** Ticks one answer of several. */
export async function tick(place: Place, of: string, option: string): Promise<void> {
  await group(place, of).getByText(option, { exact: true }).click()
}

/** Chooses from a list that opens: by the option's beginning. */
export async function choose(page: Page, place: Place, name: string, option: string): Promise<void> {
  await place.getByRole('combobox', { name: named(name) }).or(place.getByRole('button', { name: named(name) })).first().click()
  await page.getByRole('option', { name: option }).click()
}

export async function press(place: Place, button: string): Promise<void> {
  await place.getByRole('button', { name: button, exact: true }).click()
}

export function dialog(page: Page, title: string): Locator {
  return page.getByRole('dialog', { name: title })
}

function named(name: string): RegExp {
  return new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(（必填）| \\(required\\)|\\s|\\*|$)`)
}
