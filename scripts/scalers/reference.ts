import { format } from 'prettier';
import { CATALOGUE_KEDA_VERSION } from '../../src/keda/keda-version';
import { argumentsOf } from './examples';
import { authenticationParameters } from './metadata-keys';
import { literal } from './literal';
import type { ParameterRow, ScalerRow } from './rows';
import { choicesOf, typeOf } from './types';

const KEDA = `${String(CATALOGUE_KEDA_VERSION.major)}.${String(CATALOGUE_KEDA_VERSION.minor)}`;

const INTRODUCTION = `# KEDA scalers

<!-- Made by \`npm run generate\` from src/keda/scalers/catalogue; do not edit. -->

What \`trigger(type, metadata, options?)\` knows: every scaler of KEDA ${KEDA} with its parameters
under KEDA's own names. Names, defaults and limits are derived from KEDA (The KEDA Authors, Apache-2.0).

**From** says where KEDA looks for a parameter, in its order; the first that is not blank wins:

- **metadata**: the key itself;
- **env**: the key with \`FromEnv\` behind it, which names an environment variable of the scaled
  container;
- **authentication**: a parameter of that name in the TriggerAuthentication. Secrets belong there, and
  what can only come from there is no key of the metadata's type.

A parameter that is required may come from any of its sources. Durations are whole milliseconds, Go's
texts such as \`'90s'\`, or a \`Duration\` of cdk8s.
`;

/** The table as a document for people. */
export async function scalerReference(rows: readonly ScalerRow[]): Promise<string> {
  const index = rows.map(({ type }) => `[${type}](#${type})`).join(' · ');
  const sections: string[] = [];
  for (const row of rows) sections.push(await sectionOf(row));
  return [INTRODUCTION, `${index}\n`, ...sections].join('\n');
}

async function sectionOf(row: ScalerRow): Promise<string> {
  const call = await format(`trigger(${argumentsOf(row).map(literal).join(', ')});`, {
    parser: 'typescript',
    printWidth: 100,
    singleQuote: true,
  });
  const demands = row.rules.map(({ demands }) => `- ${withoutHtml(demands)}`).join('\n');
  return [
    `## ${row.type}`,
    row.meaning,
    ...remarksOn(row),
    `\`\`\`ts\n${call}\`\`\``,
    tableOf(row),
    ...(demands === '' ? [] : [`KEDA demands besides:\n\n${demands}`]),
    `${identitiesOf(row)}\n`,
  ].join('\n\n');
}

function remarksOn({ since, deprecated, metricType, unknownKeysAllowed }: ScalerRow): string[] {
  return [
    ...(since === undefined ? [] : [`From KEDA ${since} on.`]),
    ...(deprecated === undefined ? [] : [`**Deprecated.** ${deprecated}`]),
    ...(metricType === 'resource'
      ? ['Needs `metricType`: `Utilization` or `AverageValue`.']
      : metricType === 'ignored'
        ? ['`metricType` has no effect.']
        : []),
    ...(unknownKeysAllowed === true
      ? ['Every further key is handed on to your scaler, as text.']
      : []),
  ];
}

function tableOf(row: ScalerRow): string {
  const lines = row.parameters
    .filter(({ name }) => !name.includes('*'))
    .map((parameter) => `| ${cellsOf(row, parameter).join(' | ')} |`);
  return `| key | type | required | default | unit | from | meaning |
| --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}`;
}

function cellsOf(row: ScalerRow, parameter: ParameterRow): readonly string[] {
  const { name, aliases = [], required = false, default: given, unit, sources } = parameter;
  return [
    [name, ...aliases].map((key) => `\`${key}\``).join(' or '),
    typeCell(row, parameter),
    required ? 'yes' : '',
    given === undefined ? '' : `\`${given}\``,
    unit ?? '',
    sources.map((source) => (source === 'auth' ? 'authentication' : source)).join(', '),
    [parameter.meaning, ...remarksOnParameter(parameter)].join(' '),
  ].map((cell) => withoutHtml(cell.replaceAll('|', '\\|').replaceAll('\n', ' ')));
}

function typeCell(row: ScalerRow, parameter: ParameterRow): string {
  const choices = choicesOf(row, parameter).map((choice) => `\`${choice}\``);
  const list = parameter.valueType === 'list';
  if (choices.length > 0) return `${list ? 'list of ' : ''}${choices.join(', ')}`;
  if (parameter.valueType === 'duration') return 'duration';
  if (parameter.valueType === 'map' || parameter.valueType === 'urlQuery') return 'map';
  const type = typeOf(row, { key: parameter.name, parameter, form: 'value' });
  const element = /^readonly \(?(.*?)\)?\[\] \|/.exec(type)?.[1];
  if (element === undefined) return type;
  const { separator = ',' } = parameter;
  return `list of ${element.replaceAll('`', '')}, or a text with \`${separator}\` between`;
}

function remarksOnParameter(parameter: ParameterRow): readonly string[] {
  const { since, removed, deprecated, secret, mayContainCredentials } = parameter;
  return [
    ...(since === undefined ? [] : [`From KEDA ${since} on.`]),
    ...(removed === undefined
      ? []
      : [`**Refused** by KEDA from ${removed.in} on: use ${removed.use}.`]),
    ...(deprecated === undefined
      ? []
      : [`**Deprecated**, until KEDA ${deprecated.removal}: use ${deprecated.use}.`]),
    ...(secret === true ? ['Secret.'] : []),
    ...(mayContainCredentials === true ? ['Secret when it holds a password.'] : []),
  ];
}

function identitiesOf(row: ScalerRow): string {
  if (row.podIdentity === 'ignored') {
    const reads = authenticationParameters(row).length > 0;
    return reads ? 'Pod identities have no effect.' : 'An authentication has no effect.';
  }
  const names = row.podIdentity.filter((name) => name !== 'none').map((name) => `\`${name}\``);
  const other = row.podIdentityElse === undefined ? 'has no effect' : 'is refused';
  return `Pod identities: ${names.join(', ')}; any other ${other}.`;
}

/** Outside of code, a name in angle brackets would be taken for a tag. */
function withoutHtml(text: string): string {
  return text.replaceAll(/(`[^`]*`)|</g, (_, code?: string) => code ?? '&lt;');
}
