import { fieldLabel } from '../panels/format.js';
import type { Parameter } from '../panels/schemaModel.js';

/** A kind of hazard, or of moving weather, that the server can place. */
export interface HazardKindInfo {
  readonly name: string;
  /** as it is called among the hazards of a moment: 'ice', 'movingFog' */
  readonly hazard: string;
  /** how it is asked for: a hazard lies on a road, weather drifts over the town */
  readonly control: 'hazard' | 'weather';
  /** in words: "Low visibility" */
  readonly title: string;
  /** CauseCodeType of TS 102 894-2, as warnings carry it */
  readonly causeCode: number;
  /** what can be chosen beside the place, in order; bounds and usual value are the kind's own where it has some */
  readonly fields: readonly Parameter[];
}

interface FieldSchema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly 'x-unit'?: string;
  readonly oneOf?: readonly KindSchema[];
}

interface KindSchema {
  readonly const: string;
  readonly 'x-hazard'?: string;
  readonly 'x-causeCode'?: number;
  readonly 'x-bounds'?: Readonly<Record<string, readonly [number, number] | undefined>>;
  readonly 'x-standard'?: Readonly<Record<string, number | undefined>>;
}

type Happening = { readonly properties?: Readonly<Record<string, FieldSchema>> };

interface ApiSchema {
  readonly $defs?: { readonly hazard?: Happening; readonly weather?: Happening };
}

const PLACE = new Set(['kind', 'x_m', 'y_m']);

/** The kinds in the server's schema (GET /api/schema, `$defs.hazard` and `$defs.weather`); none where it knows of none. */
export const hazardKindsOf = (schema: unknown): HazardKindInfo[] => [
  ...kindsOf(schema as ApiSchema, 'hazard'),
  ...kindsOf(schema as ApiSchema, 'weather'),
];

function kindsOf({ $defs }: ApiSchema, control: HazardKindInfo['control']): HazardKindInfo[] {
  const properties = $defs?.[control]?.properties ?? {};
  const fields = Object.entries(properties).filter(([name]) => !PLACE.has(name));
  return (properties.kind?.oneOf ?? []).map((kind) => ({
    name: kind.const,
    hazard: kind['x-hazard'] ?? kind.const,
    control,
    title: fieldLabel(kind['x-hazard'] ?? kind.const).label,
    causeCode: kind['x-causeCode'] ?? 0,
    fields: fields.map(([name, field]) => fieldOf(name, field, kind)).filter(isChoice),
  }));
}

/** A field with one possible value is no choice. */
const isChoice = ({ minimum, maximum }: Parameter): boolean => minimum !== maximum;

function fieldOf(name: string, field: FieldSchema, kind: KindSchema): Parameter {
  const { label, unit } = fieldLabel(name);
  const [minimum, maximum] = kind['x-bounds']?.[name] ?? [
    field.minimum ?? field.exclusiveMinimum ?? 0,
    field.maximum ?? 1,
  ];
  const standard = kind['x-standard']?.[name] ?? field.default ?? maximum;
  return {
    path: name,
    title: field.title ?? label,
    description: field.description ?? '',
    type: 'number',
    standard: Math.max(minimum, Math.min(maximum, standard)),
    minimum,
    maximum,
    unit: field['x-unit'] ?? unit,
    source: '',
    live: true,
    group: '',
  };
}
