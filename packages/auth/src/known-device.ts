import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** One browser, and the proofs of the names that signed in from it. Nobody's name can be read out of it. */
export interface Device {
  readonly id: string
  readonly proofs: readonly string[]
}

const idShape = /^[\w-]{22}$/
const proofShape = /^[\w-]{16}$/
/** A counter's PC is shared; the oldest name goes. */
const mostProofs = 12

/** Reads the device cookie; anything that is none of ours makes a new device without proofs. */
export function readDevice(cookie: string | null): Device {
  const [id = '', ...proofs] = (cookie ?? '').split('.')
  if (!idShape.test(id) || proofs.length > mostProofs || !proofs.every((proof) => proofShape.test(proof))) {
    return { id: randomBytes(16).toString('base64url'), proofs: [] }
  }
  return { id, proofs }
}

export function writeDevice({ id, proofs }: Device): string {
  return [id, ...proofs].join('.')
}

/**
 * The name under which attempts of this device are counted: its own, once it has signed in under `name`, else the
 * common name of all strangers.
 * @param key 32 bytes, the house's own
 */
export function countedAs(key: Buffer, device: Device, name: string): string {
  const proof = Buffer.from(proofOf(key, device.id, name))
  const isKnown = device.proofs.some((one) => timingSafeEqual(Buffer.from(one), proof))
  return isKnown ? device.id : 'stranger'
}

/** The device after a sign-in under `name`. */
export function remember(key: Buffer, device: Device, name: string): Device {
  const proof = proofOf(key, device.id, name)
  return { id: device.id, proofs: [...device.proofs.filter((one) => one !== proof), proof].slice(-mostProofs) }
}

function proofOf(key: Buffer, id: string, name: string): string {
  return createHmac('sha256', key).update(`device:${id}:${name.toLowerCase()}`).digest('base64url').slice(0, 16)
}
