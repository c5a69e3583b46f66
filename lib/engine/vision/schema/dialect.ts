/** The dialects of JSON Schema that services keep to. */
export type DialectName = 'openai' | 'azure' | 'claude' | 'gemini' | 'llamacpp' | 'cohere' | 'common';

/** What a dialect understands; everything else is said in descriptions and checked here. */
export interface Dialect {
  /** Keywords beside type, properties, required, additionalProperties, items, enum and description. */
  readonly keywords: ReadonlySet<string>;
  readonly formats: ReadonlySet<string>;
  readonly anyOf: boolean;
  /** How a field may be missing: as null, since every field is required, or by not being there. */
  readonly optional: 'null' | 'absent';
  readonly depth: number;
  readonly properties: number;
  /** Fields of more than one type. */
  readonly unions: number;
  readonly enumValues: number;
}

const commonFormats = new Set(['date', 'date-time', 'time', 'uuid']);

/** What every service takes: research over all of them found no more. */
const common: Dialect = {
  keywords: new Set(),
  formats: commonFormats,
  anyOf: false,
  optional: 'null',
  depth: 5,
  properties: 100,
  unions: 100,
  enumValues: 500,
};

/** Each dialect, after the services' own pages on structured output. */
export const dialects: Record<DialectName, Dialect> = {
  common,
  openai: {
    ...common,
    keywords: new Set([
      'pattern',
      'minimum',
      'maximum',
      'exclusiveMinimum',
      'exclusiveMaximum',
      'multipleOf',
      'minItems',
      'maxItems',
    ]),
    formats: new Set([...commonFormats, 'duration', 'email', 'hostname', 'ipv4', 'ipv6']),
    anyOf: true,
    depth: 10,
    properties: 5000,
    unions: 5000,
    enumValues: 1000,
  },
  azure: { ...common, formats: new Set(), anyOf: true },
  claude: { ...common, anyOf: true, unions: 16 },
  gemini: {
    ...common,
    keywords: new Set(['minimum', 'maximum', 'minItems', 'maxItems']),
    formats: new Set(['date', 'date-time', 'time']),
    anyOf: true,
  },
  llamacpp: { ...common, keywords: new Set(['minItems', 'maxItems']), anyOf: true },
  cohere: { ...common, optional: 'absent' },
};
