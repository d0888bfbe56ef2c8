import type { Fault } from '../../findings/finding';
import { joined } from '../../input/intake';
import { remembered } from '../../values/remembered';
import { parameterSources, readsFile, type ParameterSource } from './authentication-parameters';
import { fieldAt, type AuthenticationSettings } from './authentication-settings';
import type { ScalerDefinition } from '../scalers/scaler';
import { scalerOf, scalerTypes } from '../scalers/scaler-catalogue';
import type { AuthenticationKind } from './authentication-facts';

/** An authentication, and who refers to it. */
export interface AuthenticationUse {
  readonly kind: AuthenticationKind;
  readonly name: string;
  readonly settings: AuthenticationSettings;
  /** Prop path of the spec. */
  readonly at: string;
  /** Scalers that it says it is made for. */
  readonly scalers: readonly string[];
  /** Types of the triggers that refer to it. */
  readonly users: readonly string[];
  /** Whether there are no triggers elsewhere that may refer to it. */
  readonly allUsersKnown: boolean;
}

/**
 * What an authentication yields is read by the scalers that it is for: those of the triggers that
 * refer to it, and those that it names itself.
 *
 * @see KEDA v2.20.2 `pkg/scaling/resolver/scale_resolvers.go` resolveAuthRef
 */
export function authenticationUseFaults(use: AuthenticationUse): readonly Fault[] {
  const { kind, name, settings, at, scalers, users, allUsersKnown } = use;
  return joined(
    scalers.length === 0 ? NONE : unknownScalers(scalers),
    // What stands in the cluster for everybody may have users anywhere.
    users.length === 0 && allUsersKnown && kind === 'TriggerAuthentication'
      ? [{ code: 'authentication-unused', prop: '', details: { kind, name } }]
      : NONE,
    settingsUseFaults({ settings, kind, at, users: listText(users), scalers: listText(scalers) }),
  );
}

const NONE: readonly Fault[] = [];

/** Types have no comma, but from plain JavaScript they may be anything. */
function listText(types: readonly string[]): string {
  const distinct = types.length > 1 ? [...new Set(types)] : types;
  return JSON.stringify(distinct);
}

/** Workers of one team have the same authentication again and again, of one content and for one type. */
const settingsUseFaults = remembered(
  (given: {
    readonly settings: AuthenticationSettings;
    readonly kind: AuthenticationKind;
    readonly at: string;
    readonly users: string;
    readonly scalers: string;
  }): readonly Fault[] => {
    const users = JSON.parse(given.users) as readonly string[];
    const scalers = JSON.parse(given.scalers) as readonly string[];
    const use = { ...given, users, scalers };
    const types = [...new Set([...users, ...scalers])];
    const definitions = types.flatMap((type) => scalerOf(type) ?? []);
    // What an unknown scaler reads cannot be told.
    if (types.length === 0 || definitions.length < types.length) return NONE;
    return joined(
      unreadParameters(use, definitions),
      users.length === 0 ? unreadProvider(use, definitions) : NONE,
      missingParameters(use, definitions),
    );
  },
);

type SettingsUse = Pick<AuthenticationUse, 'settings' | 'kind' | 'at' | 'scalers' | 'users'>;

/** Parameters that a scaler reads from an authentication, aliases included. */
function parametersReadBy({ parameters }: ScalerDefinition): readonly string[] {
  return parameters
    .filter(({ sources }) => sources.includes('auth'))
    .flatMap(({ name, aliases = [] }) => [name, ...aliases]);
}

function unknownScalers(scalers: readonly string[]): readonly Fault[] {
  return scalers.flatMap((given): readonly Fault[] => {
    if (scalerOf(given) !== undefined) return [];
    const details = { given, known: scalerTypes() };
    return [{ code: 'authentication-scaler-unknown', prop: 'scaler', details }];
  });
}

function unreadParameters(
  { settings, kind, at }: SettingsUse,
  definitions: readonly ScalerDefinition[],
): readonly Fault[] {
  const known = new Set(definitions.flatMap(parametersReadBy));
  // Of a scaler that reads no authentication at all, its trigger says so.
  if (known.size === 0) return [];
  const scalers = definitions.map(({ type }) => type);
  const causes = new Set<string>();
  return parameterSources(settings, kind).flatMap((source): readonly Fault[] => {
    const { parameter, named } = source;
    if (isPartOfIdentity(source) || known.has(parameter)) return [];
    // What an oauth2 block yields comes or goes together.
    const cause = named ? `parameter ${parameter}` : 'oauth2';
    if (causes.has(cause)) return [];
    causes.add(cause);
    const details = { parameter, scalers, known: [...known] };
    const prop = fieldAt(at, source.at);
    return [{ code: 'authentication-parameter-unread', prop, details }];
  });
}

/** The role of a pod identity is read with it, or not. */
function isPartOfIdentity({ at }: ParameterSource): boolean {
  return at.startsWith('podIdentity');
}

/** With triggers that refer to it, each of them says what it makes of the identity. */
function unreadProvider(
  { settings, at }: SettingsUse,
  definitions: readonly ScalerDefinition[],
): readonly Fault[] {
  const provider = settings.podIdentity?.provider ?? 'none';
  if (provider === 'none') return [];
  const known = new Set<string>(
    definitions
      .flatMap(({ podIdentity }) => (podIdentity === 'ignored' ? [] : podIdentity))
      .filter((one) => one !== 'none'),
  );
  if (known.has(provider)) return [];
  const scalers = definitions.map(({ type }) => type);
  const details = { provider, scalers, known: [...known] };
  const prop = fieldAt(at, 'podIdentity.provider');
  return [{ code: 'authentication-provider-unread', prop, details }];
}

/** For scalers that it names and that no trigger has: a trigger says itself what it lacks. */
function missingParameters(
  { settings, kind, at, scalers, users }: SettingsUse,
  definitions: readonly ScalerDefinition[],
): readonly Fault[] {
  if (readsFile(settings, kind)) return [];
  const given = new Set(parameterSources(settings, kind).map(({ parameter }) => parameter));
  return definitions
    .filter(({ type }) => scalers.includes(type) && !users.includes(type))
    .flatMap(({ type, parameters }) =>
      parameters
        .filter(({ required, sources }) => required === true && sources.every(isAuthentication))
        .filter(({ name, aliases = [] }) => ![name, ...aliases].some((one) => given.has(one)))
        .map(({ name }): Fault => {
          const details = { parameter: name, scaler: type };
          return { code: 'authentication-parameter-missing', prop: at, details };
        }),
    );
}

function isAuthentication(source: string): boolean {
  return source === 'auth';
}
