import { say, type Said } from '@xinshe/words'
import { z } from 'zod'
import { petitionerId, tenantId } from '../ids.ts'
import { divisionCode } from '../place/division-code.ts'
import { line } from '../typed-text.ts'

/** 3.1: a petitioner is a citizen, a legal person or another organisation. */
export const partyKinds = ['person', 'legal-person', 'organisation'] as const
export const partyKind = z.enum(partyKinds)
export type PartyKind = (typeof partyKinds)[number]
export const partyTitles: Readonly<Record<PartyKind, Said>> = {
  person: say('公民', 'Person'),
  'legal-person': say('法人', 'Legal person'),
  organisation: say('其他组织', 'Other organisation')
}

/** 1.b: the standard serves foreigners, stateless people and foreign organisations alike. */
export const nationalityKinds = [
  'citizen',
  'foreigner',
  'stateless',
  'domestic-organisation',
  'foreign-organisation'
] as const
export const nationalityKind = z.enum(nationalityKinds)
export type NationalityKind = (typeof nationalityKinds)[number]
export const nationalityTitles: Readonly<Record<NationalityKind, Said>> = {
  citizen: say('中国公民', 'Chinese citizen'),
  foreigner: say('外国人', 'Foreigner'),
  stateless: say('无国籍人', 'Stateless person'),
  'domestic-organisation': say('境内组织', 'Domestic organisation'),
  'foreign-organisation': say('外国组织', 'Foreign organisation')
}

export const idDocumentKinds = [
  'id-card',
  'passport',
  'hmt-permit',
  'residence-permit',
  'credit-code',
  'other',
  'none'
] as const
export const idDocumentKind = z.enum(idDocumentKinds)
export type IdDocumentKind = (typeof idDocumentKinds)[number]
export const idDocumentTitles: Readonly<Record<IdDocumentKind, Said>> = {
  'id-card': say('居民身份证', 'Resident identity card'),
  passport: say('护照', 'Passport'),
  'hmt-permit': say('港澳台居民证件', 'Hong Kong, Macao or Taiwan permit'),
  'residence-permit': say('外国人永久居留身份证', "Foreigner's permanent residence card"),
  'credit-code': say('统一社会信用代码', 'Unified social credit code'),
  other: say('其他', 'Other'),
  none: say('无', 'None')
}

/** A.10. */
export const genders = ['male', 'female', 'undisclosed'] as const
export const gender = z.enum(genders)
export type Gender = (typeof genders)[number]
export const genderTitles: Readonly<Record<Gender, Said>> = {
  male: say('男', 'Male'),
  female: say('女', 'Female'),
  undisclosed: say('未说明', 'Not stated')
}

/** Who somebody is: sealed under the petitioner's own key, masked by default (4.5.a, 7.1.1.b–c). */
export const identity = z.strictObject({
  /** Person: 姓名; organisation: 名称. Missing only for an anonymous petitioner. */
  name: line(120).optional(),
  /** 曾用名、别名. */
  aliases: z.array(line(120)).max(10).default([]),
  /** 代表人 of a legal person or organisation. */
  representative: line(120).optional(),
  idKind: idDocumentKind.default('none'),
  idNumber: line(64).optional(),
  phones: z.array(line(40)).max(5).default([]),
  /** 住址（住所）as written; the division code stands in the clear. */
  address: line(300).optional(),
  gender: gender.optional(),
  /** `YYYY-MM` or `YYYY-MM-DD` (A.13). */
  bornOn: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .optional()
})
export type Identity = z.infer<typeof identity>

/** What a counter registers about a petitioner. Judged by `checkPetitioner` before it is stored. */
export const newPetitioner = z.strictObject({
  party: partyKind,
  nationality: nationalityKind,
  /** Why there is no name. */
  anonymousReason: line(500).optional(),
  /** 1.b: the language an interpreter is needed for. */
  interpreter: line(60).optional(),
  /** 7.1.1.c: the division of the residence. */
  homeCode: divisionCode.optional(),
  identity
})
export type NewPetitioner = z.infer<typeof newPetitioner>

/** A registered petitioner, identity opened. */
export const petitioner = z.strictObject({
  ...newPetitioner.shape,
  tenantId,
  id: petitionerId,
  version: z.int().min(1)
})
export type Petitioner = z.infer<typeof petitioner>
