import { literal, propertyName } from './literal';
import type { ParameterRow, ScalerRow } from './rows';
import {
  authenticationParameters,
  demandsOn,
  metadataKeys,
  needsAuthentication,
  readsAuthentication,
  type Alternative,
  type Demands,
  type MetadataKey,
} from './metadata-keys';

const IMPORTS = `import type {
  AuthenticationDemand,
  AuthenticationOption,
  ExternalTriggerOptions,
  FixedMetricTriggerOptions,
  ResourceTriggerOptions,
  TriggerDuration,
  UncachedTriggerOptions,
} from './trigger-settings';
`;

/** The types of all scalers as a file of TypeScript. */
export function scalerTypes(rows: readonly ScalerRow[]): string {
  const declarations = rows.flatMap(declarationsOf);
  const names = declarations.map((text) => /^(?:interface|type) (\w+)/m.exec(text)?.[1]);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`two types are named ${twice.join(', ')}`);
  return `${IMPORTS}
/** The types of each trigger type's metadata, options and authentication. */
export interface Scalers {
${rows.map(entryOf).join('\n')}
}

${declarations.join('\n\n')}
`;
}

function entryOf(row: ScalerRow): string {
  const name = typeName(row.type);
  const { plain, authenticated } = metadataNames(row);
  const providers = row.podIdentity === 'ignored' ? [] : row.podIdentity;
  return `${docs([row.meaning, ...deprecation(row.deprecated)], '  ')}  readonly '${row.type}': {
    readonly metadata: ${plain};
    readonly authenticatedMetadata: ${authenticated};
    readonly options: ${readsAuthentication(row) ? `${name}Options` : optionsBase(row)};
    readonly parameter: ${readsAuthentication(row) ? `${name}Parameter` : 'never'};
    readonly podIdentity: ${union(providers)};
  };`;
}

function declarationsOf(row: ScalerRow): readonly string[] {
  return [...metadataDeclarations(row), ...optionsDeclarations(row)];
}

function optionsDeclarations(row: ScalerRow): readonly string[] {
  if (!readsAuthentication(row)) return [];
  const name = typeName(row.type);
  const authentication = needsAuthentication(row) ? 'AuthenticationDemand' : 'AuthenticationOption';
  return [
    `type ${name}Parameter = ${union(authenticationParameters(row))};`,
    `interface ${name}Options
  extends ${optionsBase(row)}, ${authentication}<${name}Parameter, Scalers['${row.type}']['podIdentity']> {}`,
  ];
}

function optionsBase({ type, metricType }: ScalerRow): string {
  if (metricType === 'resource') return 'ResourceTriggerOptions';
  if (metricType === 'ignored') return 'FixedMetricTriggerOptions';
  return type === 'cron' ? 'UncachedTriggerOptions' : 'ExternalTriggerOptions';
}

/** Metadata without and beside an authentication. */
function metadataNames(row: ScalerRow): { readonly plain: string; readonly authenticated: string } {
  const plain = `${typeName(row.type)}Metadata`;
  const keys = `${typeName(row.type)}Keys`;
  const alone = JSON.stringify(demandsOn(row, { authentication: false }));
  const beside = JSON.stringify(demandsOn(row, { authentication: true }));
  const same = alone === beside || needsAuthentication(row) || !readsAuthentication(row);
  if (same) return { plain, authenticated: plain };
  const choices = demandsOn(row, { authentication: true }).choices.length > 0;
  return { plain, authenticated: choices ? `${typeName(row.type)}AuthenticatedMetadata` : keys };
}

function metadataDeclarations(row: ScalerRow): readonly string[] {
  const { plain, authenticated } = metadataNames(row);
  const least = demandsOn(row, { authentication: readsAuthentication(row) });
  const most = plain === authenticated ? least : demandsOn(row, { authentication: false });
  const more = most.keys.filter((key) => !least.keys.includes(key));
  const base = `${typeName(row.type)}Keys`;
  const required = `${typeName(row.type)}RequiredKeys`;
  const choices = new Map<string, string>();
  const unionOf = (alternatives: readonly Alternative[]): string => {
    const names = alternatives.map((one) => {
      const name = alternativeName(row, one);
      choices.set(name, alternativeInterface(row, name, one));
      return name;
    });
    return `(${names.join(' | ')})`;
  };
  const keysInterface = (name: string): string =>
    `${docs([row.meaning])}interface ${name} {\n${fields(row, least.keys)}\n}`;
  const moreInterface = (name: string): string => `interface ${name} extends ${base} {
${more.map((key) => `  readonly ${propertyName(key)}: ${typeOf(row, keyOf(row, key))};`).join('\n')}
}`;
  const metadata = (name: string, from: string, demanded: Demands['choices']): string =>
    `type ${name} = ${[from, ...demanded.map(unionOf)].join(' & ')};`;

  if (plain === authenticated && least.choices.length === 0) return [keysInterface(plain)];
  const declarations = [keysInterface(base)];
  if (![plain, base].includes(authenticated)) {
    declarations.push(metadata(authenticated, base, least.choices));
  }
  if (more.length > 0 && most.choices.length === 0) {
    declarations.push(moreInterface(plain));
  } else {
    if (more.length > 0) declarations.push(moreInterface(required));
    declarations.push(metadata(plain, more.length > 0 ? required : base, most.choices));
  }
  return [...declarations, ...choices.values()];
}

function alternativeName(row: ScalerRow, { key, without }: Alternative): string {
  const about = key === undefined ? `Without${without.map(capital).join('')}` : capital(key);
  return `${typeName(row.type)}${about}`;
}

function alternativeInterface(row: ScalerRow, name: string, one: Alternative): string {
  const lines = one.without.map((key) => `  readonly ${propertyName(key)}?: never;`);
  if (one.key !== undefined) {
    const type = typeOf(row, keyOf(row, one.key));
    lines.unshift(`  readonly ${propertyName(one.key)}: ${type};`);
  }
  return `interface ${name} {\n${lines.join('\n')}\n}`;
}

function fields(row: ScalerRow, required: readonly string[]): string {
  const known = metadataKeys(row).map((one) => {
    const mark = required.includes(one.key) ? '' : '?';
    const { pattern } = one.parameter;
    if (pattern !== undefined) return `${docs(docsOf(one), '  ')}  ${patternField(one)}`;
    const name = propertyName(one.key);
    return `${docs(docsOf(one), '  ')}  readonly ${name}${mark}: ${typeOf(row, one)};`;
  });
  if (row.unknownKeysAllowed === true) {
    known.push(
      `${docs(['Handed on to the scaler of your own, as text.'], '  ')}  readonly [key: string]: string | number | boolean | undefined;`,
    );
  }
  return known.join('\n');
}

/** The one pattern that there is: `query.<rowId>`. */
function patternField({ key }: MetadataKey): string {
  return `readonly [key: \`${key.replace(/<\w+>/, '${string}')}\`]: string | undefined;`;
}

function docsOf({ key, form, parameter }: MetadataKey): readonly string[] {
  const { name } = parameter;
  if (form === 'alias') return [`Another name of \`${name}\`.`];
  if (form === 'env') {
    const variable = key.slice(0, -'FromEnv'.length);
    return [`Environment variable of the scaled container that holds \`${variable}\`.`];
  }
  return [
    [parameter.meaning, ...notes(parameter)].join(' '),
    ...(parameter.default === undefined ? [] : [`@default ${defaultText(parameter)}`]),
    ...deprecation(deprecationText(parameter)),
  ];
}

function notes({ unit, since, mayContainCredentials }: ParameterRow): readonly string[] {
  return [
    ...(unit === undefined ? [] : [`Unit: ${unit}.`]),
    ...(since === undefined ? [] : [`From KEDA ${since} on.`]),
    ...(mayContainCredentials === true ? ['Without a password: that is for authentication.'] : []),
  ];
}

function deprecationText({ deprecated }: ParameterRow): string | undefined {
  return deprecated && `KEDA ${deprecated.removal} ends it; use ${deprecated.use}.`;
}

function deprecation(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`@deprecated ${text}`];
}

function defaultText({ valueType, default: given = '' }: ParameterRow): string {
  const bare = ['int', 'uint32', 'float', 'bool'].includes(valueType) || /^\d+$/.test(given);
  return bare ? given : `'${given}'`;
}

/** A comment of the given lines, of which tags stand apart. */
function docs(lines: readonly string[], indent = ''): string {
  const safe = lines.map((line) => line.replaceAll('*/', '*\\/').replaceAll(/\s+/g, ' '));
  const [first = '', ...tags] = safe;
  if (tags.length === 0) return `${indent}/** ${first} */\n`;
  return [`/**`, ` * ${first}`, ` *`, ...tags.map((tag) => ` * ${tag}`), ` */`, ``]
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

function keyOf(row: ScalerRow, key: string): MetadataKey {
  const found = metadataKeys(row).find((one) => one.key === key);
  if (found === undefined) throw new Error(`${row.type} has no key ${key}`);
  return found;
}

/** The type of a key's value in TypeScript. */
export function typeOf(row: ScalerRow, { form, parameter }: MetadataKey): string {
  if (form === 'env') return 'string';
  const choices = choicesOf(row, parameter);
  switch (parameter.valueType) {
    case 'int':
    case 'uint32':
    case 'float':
      return 'number';
    case 'bool':
      return 'boolean';
    case 'duration':
      return 'TriggerDuration';
    case 'list':
      return `readonly ${elementOf(parameter, choices)}[] | ${asText(parameter, choices)}`;
    case 'map':
    case 'urlQuery':
      return 'Readonly<Record<string, string>>';
    case 'string':
      if (choices.length > 0) return union(choices);
      return isNumberInPractice(row, parameter) ? 'number | string' : 'string';
  }
}

/** A list as the text that KEDA splits: with the separator between, or a single item. */
function asText({ name }: ParameterRow, choices: readonly string[]): string {
  if (choices.length > 0) return union(choices);
  return PORT.test(name) ? 'number | string' : 'string';
}

function elementOf(parameter: ParameterRow, choices: readonly string[]): string {
  if (choices.length > 0) return `(${union(choices)})`;
  const { elementType, rangeSeparator } = parameter;
  if (rangeSeparator !== undefined) return `(number | \`\${number}${rangeSeparator}\${number}\`)`;
  if (elementType === 'int') return 'number';
  return PORT.test(parameter.name) ? '(number | string)' : 'string';
}

/** Texts of which KEDA takes any, and that are numbers to those who write them. */
function isNumberInPractice({ metricType }: ScalerRow, parameter: ParameterRow): boolean {
  const { name, default: given = '' } = parameter;
  const amountOfResource = metricType === 'resource' && name === 'value';
  return amountOfResource || PORT.test(name) || /^\d+$/.test(given);
}

const PORT = /^ports?$/;

/** What a text may be, from its row or from a rule that says nothing else. */
export function choicesOf(row: ScalerRow, parameter: ParameterRow): readonly string[] {
  const rule = row.rules
    .map(({ check }) => (check as typeof check | undefined) ?? {})
    .find(({ enum: one, enumIgnoreCase: other = one }) => other === parameter.name);
  return parameter.enum ?? parameter.enumIgnoreCase ?? rule?.values ?? [];
}

function union(texts: readonly string[]): string {
  return texts.length === 0 ? 'never' : texts.map(literal).join(' | ');
}

function typeName(type: string): string {
  return type.split('-').map(capital).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
