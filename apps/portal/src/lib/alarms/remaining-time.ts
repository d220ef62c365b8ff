import { say, type Said } from '@xinshe/words'

/** How long until a moment, or since it passed: `还剩 12:03`, `已超时 1:02:10`. */
export function remainingTime(until: string, now: number): { said: Said; isOver: boolean } {
  const seconds = Math.round((new Date(until).getTime() - now) / 1000)
  const isOver = seconds < 0
  const length = Math.abs(seconds)
  const [hours, minutes, rest] = [Math.floor(length / 3600), Math.floor((length % 3600) / 60), length % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  const clock = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
  return { said: isOver ? say(`已超时 ${clock}`, `${clock} overdue`) : say(`还剩 ${clock}`, `${clock} left`), isOver }
}
