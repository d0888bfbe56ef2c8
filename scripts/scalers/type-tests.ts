import { argumentsOf } from './examples';
import {
  authenticationParameters,
  demandsOn,
  metadataKeys,
  needsAuthentication,
  type MetadataKey,
} from './metadata-keys';
import { literal } from './literal';
import type { ScalerRow } from './rows';
import { typeOf } from './types';

/** What must compile of each scaler, and below `@ts-expect-error` what must not. */
export function typeTests(rows: readonly ScalerRow[]): string {
  return `import { trigger, type ScalerTrigger, type ScalerType } from 'cdk8s-infra-rules';

/** The example of each scaler, and calls that must not compile; what they make is looked at by nobody. */
export const scalerSamples: Readonly<Record<ScalerType, () => readonly ScalerTrigger[]>> = {
${rows.map(sampleOf).join('\n')}
};
`;
}

function sampleOf(row: ScalerRow): string {
  const lines = refusedCalls(row).flatMap(({ because, args }) => [
    `    // @ts-expect-error: ${because}`,
    `    ${call(args)},`,
  ]);
  return `  '${row.type}': () => [\n    ${call(argumentsOf(row))},\n${lines.join('\n')}\n  ],`;
}

interface RefusedCall {
  readonly because: string;
  readonly args: readonly unknown[];
}

function refusedCalls(row: ScalerRow): readonly RefusedCall[] {
  const [type, metadata, ...options] = argumentsOf(row) as [string, object, ...unknown[]];
  const withMetadata = (because: string, changed: object): RefusedCall => ({
    because,
    args: [type, changed, ...options],
  });
  const calls: RefusedCall[] = [];
  const keys = metadataKeys(row);
  if (row.unknownKeysAllowed !== true) {
    calls.push(withMetadata('no such key', { ...metadata, noSuchKey: 'x' }));
    const kept = keys.map(({ key }) => key);
    const hidden = authenticationParameters(row)
      .filter((key) => !kept.includes(key))
      .slice(0, 1);
    for (const key of hidden) {
      calls.push(withMetadata(`${key} belongs to authentication`, { ...metadata, [key]: 'x' }));
    }
    for (const { name } of row.parameters.filter(({ removed }) => removed !== undefined)) {
      if (!kept.includes(name) && !hidden.includes(name)) {
        calls.push(withMetadata(`${name} is gone from KEDA`, { ...metadata, [name]: 'x' }));
      }
    }
  }
  for (const one of keys.filter(({ key }) => key in metadata).slice(0, 1)) {
    const wrong = wrongValue(row, one);
    calls.push(withMetadata(`${one.key} is of another type`, { ...metadata, [one.key]: wrong }));
  }
  return [...calls, ...lackingCalls(row, type, metadata, options)];
}

function lackingCalls(
  row: ScalerRow,
  type: string,
  metadata: object,
  options: readonly unknown[],
): readonly RefusedCall[] {
  const authentication = options.length > 0 && row.metricType !== 'resource';
  const { keys, choices } = demandsOn(row, { authentication });
  const demanded = [...keys, ...choices.flat().flatMap(({ key }) => key ?? [])];
  const calls = demanded
    .filter((key) => key in metadata)
    .slice(0, 1)
    .map((key) => {
      const rest = Object.fromEntries(Object.entries(metadata).filter(([name]) => name !== key));
      return { because: `${key} is required`, args: [type, rest, ...options] };
    });
  if (needsAuthentication(row)) {
    calls.push({ because: 'authentication is required', args: [type, metadata] });
  }
  if (row.metricType === 'resource') {
    calls.push({ because: 'metricType is required', args: [type, metadata] });
  }
  return calls;
}

function wrongValue(row: ScalerRow, key: MetadataKey): unknown {
  return typeOf(row, key) === 'boolean' ? 'yes' : true;
}

function call(args: readonly unknown[]): string {
  return `trigger(${args.map(literal).join(', ')})`;
}
