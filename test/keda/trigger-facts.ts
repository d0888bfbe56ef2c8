import type { Fault } from '../../src/findings/finding';
import { entryOf } from '../../src/findings/wording';
import type { PodIdentityProvider } from '../../src/keda/scalers/scaler';
import type {
  AuthenticationFacts,
  Reading,
} from '../../src/keda/authentication/authentication-facts';
import type {
  EnvironmentFacts,
  TriggerContext,
  TriggerFacts,
} from '../../src/keda/triggers/trigger-facts';
import { triggerFaults } from '../../src/keda/triggers/trigger-metadata';

/** A trigger as a test gives it, with what stands around it. */
export interface Scene {
  readonly type: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly metricType?: string;
  readonly useCachedMetrics?: boolean;
  /** Parameters of the authentication; null for a value that cannot be seen. */
  readonly auth?: Readonly<Record<string, string | null>>;
  readonly provider?: PodIdentityProvider;
  /** `unseen`: a reference leads where nobody can look; `open`: further parameters may be there. */
  readonly authentication?: 'unseen' | 'open';
  /** Variables of the container, all of them. */
  readonly variables?: Readonly<Record<string, string | null>>;
  readonly unresolvable?: readonly string[];
  readonly environment?: 'unseen' | 'open';
  readonly kedaVersion?: `${number}.${number}`;
  readonly scaledBy?: 'ScaledObject' | 'ScaledJob';
  readonly hasFormula?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** What is found of a scene; the trigger stands at `t`. */
export function faultsOf(scene: Scene): readonly Fault[] {
  return triggerFaults(triggerOf(scene), contextOf(scene));
}

/** The codes, each with the place below the trigger: `trigger-key-missing metadata.query`. */
export function foundIn(scene: Scene): readonly string[] {
  return faultsOf(scene).map(({ code, prop }) => `${code} ${prop.replace(/^t\.?/, '')}`);
}

/** Whether KEDA would refuse it. */
export function isRefused(scene: Scene): boolean {
  return faultsOf(scene).some(({ code }) => {
    const { severity, refusedBy } = entryOf(code);
    return severity === 'error' && refusedBy !== null;
  });
}

export function triggerOf(scene: Scene): TriggerFacts {
  const { type, metadata = {}, metricType, useCachedMetrics } = scene;
  const { auth, provider, authentication } = scene;
  const refers = auth !== undefined || provider !== undefined || authentication !== undefined;
  return {
    ...{ type, metadata },
    ...(metricType === undefined ? {} : { metricType }),
    ...(useCachedMetrics === undefined ? {} : { useCachedMetrics }),
    ...(refers ? { authenticationRef: { name: 'auth' } } : {}),
  };
}

export function contextOf(scene: Scene): TriggerContext {
  const { kedaVersion = '2.21', scaledBy = 'ScaledObject', hasFormula = false, min, max } = scene;
  const [major = 2, minor = 21] = kedaVersion.split('.').map(Number);
  return {
    ...{ at: 't', scaledBy, hasFormula, kedaVersion: { major, minor }, min, max },
    authentication: authenticationOf(scene),
    environment: environmentOf(scene),
  };
}

function authenticationOf(scene: Scene): AuthenticationFacts | undefined {
  if (scene.authentication === 'unseen') return undefined;
  const { auth = {}, provider, authentication } = scene;
  const parameters = readings(auth);
  const open = authentication === 'open';
  return { kind: 'TriggerAuthentication', name: 'auth', provider, parameters, open };
}

function environmentOf(scene: Scene): EnvironmentFacts | undefined {
  if (scene.environment === 'unseen') return undefined;
  const { variables = {}, unresolvable = [], environment } = scene;
  return {
    container: 'worker',
    variables: readings(variables),
    unresolvable: new Set(unresolvable),
    open: environment === 'open',
  };
}

function readings(values: Readonly<Record<string, string | null>>): ReadonlyMap<string, Reading> {
  return new Map(Object.entries(values).map(([name, text]) => [name, { text: text ?? undefined }]));
}
