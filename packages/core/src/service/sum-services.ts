import { serviceMethods, techniques, type ServiceMethod, type Technique } from './service-method.ts'

export interface ServiceFacts {
  readonly method: ServiceMethod
  readonly techniques: readonly Technique[]
  readonly minutes: number
}

/** Minutes of some service entries. Each stands under one method, so the six make up the total; it may stand under several techniques, or none. */
export interface ServiceSums {
  readonly total: number
  readonly byMethod: Readonly<Record<ServiceMethod, number>>
  readonly byTechnique: Readonly<Record<Technique, number>>
  /** Casework that names no technique yet (3.8). */
  readonly unnamed: number
}

/** 3.8, 6.1: what some entries come to, by method and by technique. */
export function sumServices(entries: readonly ServiceFacts[]): ServiceSums {
  const minutesOf = (keep: (entry: ServiceFacts) => boolean) => entries.filter(keep).reduce((sum, { minutes }) => sum + minutes, 0)
  return {
    total: minutesOf(() => true),
    byMethod: Object.fromEntries(serviceMethods.map((method) => [method, minutesOf((entry) => entry.method === method)])) as Record<ServiceMethod, number>,
    byTechnique: Object.fromEntries(techniques.map((technique) => [technique, minutesOf((entry) => entry.techniques.includes(technique))])) as Record<Technique, number>,
    unnamed: entries.filter(isUnnamed).length
  }
}

/** 3.8: what the program wrote by itself from an interview or a visit waits for its techniques. */
export function isUnnamed({ method, techniques }: Pick<ServiceFacts, 'method' | 'techniques'>): boolean {
  return method === 'casework' && techniques.length === 0
}
