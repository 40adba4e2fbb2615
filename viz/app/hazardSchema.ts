import type { TroubleKind } from '../feed/radioTroubles.js';
import { fieldLabel, hazardTitle } from '../panels/format.js';
import type { Parameter } from '../panels/schemaModel.js';

/** A kind of hazard, of moving weather or of trouble on the radio that the server can place. */
export interface HazardKindInfo {
  readonly name: string;
  /** as it is called among the hazards of a moment: 'ice', 'movingFog' */
  readonly hazard: string;
  /** how it is asked for: a hazard lies on a road, weather drifts over the town, a jammer stands anywhere, an outage is a unit's */
  readonly control: 'hazard' | 'weather' | TroubleKind;
  /** in words: "Low visibility" */
  readonly title: string;
  /** CauseCodeType of TS 102 894-2, as warnings carry it; 0 where nobody warns of it */
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
  readonly $defs?: Readonly<Record<string, Happening | undefined>>;
}

/** Where it happens: chosen in the scene. */
const PLACE = new Set(['kind', 'x_m', 'y_m', 'stationId']);

const TROUBLES: readonly TroubleKind[] = ['jam', 'outage'];

/** The kinds in the server's schema (GET /api/schema, `$defs`); none where it knows of none. */
export const hazardKindsOf = (schema: unknown): HazardKindInfo[] => [
  ...kindsOf(schema as ApiSchema, 'hazard'),
  ...kindsOf(schema as ApiSchema, 'weather'),
  ...troublesOf(schema as ApiSchema),
];

function troublesOf({ $defs }: ApiSchema): HazardKindInfo[] {
  return TROUBLES.flatMap((name) => {
    const properties = $defs?.[name]?.properties;
    if (properties === undefined) return [];
    const fields = Object.entries(properties).filter(([field]) => !PLACE.has(field));
    const own = fields.map(([field, schema]) => fieldOf(field, schema, {}));
    return [{ name, hazard: name, control: name, title: hazardTitle(name), causeCode: 0, fields: own }];
  });
}

function kindsOf({ $defs }: ApiSchema, control: 'hazard' | 'weather'): HazardKindInfo[] {
  const properties = $defs?.[control]?.properties ?? {};
  const fields = Object.entries(properties).filter(([name]) => !PLACE.has(name));
  return (properties.kind?.oneOf ?? []).map((kind) => ({
    name: kind.const,
    hazard: kind['x-hazard'] ?? kind.const,
    control,
    title: hazardTitle(kind['x-hazard'] ?? kind.const),
    causeCode: kind['x-causeCode'] ?? 0,
    fields: fields.map(([name, field]) => fieldOf(name, field, kind)).filter(isChoice),
  }));
}

/** A field with one possible value is no choice. */
const isChoice = ({ minimum, maximum }: Parameter): boolean => minimum !== maximum;

function fieldOf(name: string, field: FieldSchema, kind: Partial<KindSchema>): Parameter {
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
    section: '',
  };
}
