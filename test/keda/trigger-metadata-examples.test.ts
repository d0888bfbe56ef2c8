import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { metadataText } from '../../src/keda/scalers/metadata-text';
import type { PodIdentityProvider, ScalerDefinition } from '../../src/keda/scalers/scaler';
import { foundIn, type Scene } from './trigger-facts';

interface Row extends ScalerDefinition {
  readonly example: {
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly authentication?: readonly string[];
    readonly podIdentity?: PodIdentityProvider;
    readonly metricType?: string;
  };
}

const directory = join(__dirname, '../../src/keda/scalers/catalogue');
const rows = readdirSync(directory).map(
  (file) => parse(readFileSync(join(directory, file), 'utf8')) as Row,
);

describe('the example of each scaler', () => {
  it.each(rows.map((row) => [row.type, row] as const))('%s is in order', (_, row) => {
    const found = foundIn(sceneOf(row));
    expect(found.filter((code) => code !== 'trigger-type-deprecated type')).toEqual([]);
  });
});

function sceneOf({ type, parameters, example }: Row): Scene {
  const { authentication = [], podIdentity, metricType } = example;
  const metadata = Object.entries(example.metadata).map(([key, value]): [string, string] => [
    key,
    String(
      metadataText(
        value,
        parameters.find(({ name }) => name === key),
      ),
    ),
  ]);
  const refers = authentication.length > 0 || podIdentity !== undefined;
  return {
    ...{ type, metadata: Object.fromEntries(metadata) },
    ...(refers ? { auth: Object.fromEntries(authentication.map((name) => [name, null])) } : {}),
    ...(podIdentity === undefined ? {} : { provider: podIdentity }),
    ...(metricType === undefined ? {} : { metricType }),
  };
}
