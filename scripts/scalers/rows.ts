import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type {
  ParameterDefinition,
  PodIdentityProvider,
  ScalerDefinition,
} from '../../src/keda/scalers/scaler';
import type { JsonValue } from '../../src/values/json';

/** A file of `src/keda/scalers/catalogue/`: what the library needs, and texts for people. */
export interface ScalerRow extends ScalerDefinition {
  /** What it watches, in a sentence. */
  readonly meaning: string;
  /** Its file in KEDA's repository. */
  readonly source: string;
  readonly parameters: readonly ParameterRow[];
  readonly example?: ScalerExample;
}

/** A parameter with its texts. */
export interface ParameterRow extends ParameterDefinition {
  readonly meaning: string;
  readonly unit?: string;
}

/** A trigger that KEDA accepts. */
export interface ScalerExample {
  /** As `trigger` takes it. */
  readonly metadata: Readonly<Record<string, JsonValue>>;
  readonly metricType?: 'Utilization' | 'AverageValue' | 'Value';
  /** Parameters that come from a Secret. */
  readonly authentication?: readonly string[];
  readonly podIdentity?: PodIdentityProvider;
}

/** All rows, by type. */
export function scalerRows(root: string): readonly ScalerRow[] {
  const folder = join(root, 'src/keda/scalers/catalogue');
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const row = parse(readFileSync(join(folder, file), 'utf8')) as ScalerRow;
      if (`${row.type}.yaml` !== file) throw new Error(`${file} is about ${row.type}`);
      return row;
    });
}
