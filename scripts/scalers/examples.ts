import { stringify } from 'yaml';
import type { AuthenticationSpec } from '../../src/keda/authentication/authentication-spec';
import type { PodIdentityProvider } from '../../src/keda/scalers/scaler';
import { trigger } from '../../src/keda/triggers/trigger';
import type { ScalerExample, ScalerRow } from './rows';

/** The example of a scaler as the arguments of `trigger`. */
export function argumentsOf({ type, example = { metadata: {} } }: ScalerRow): readonly unknown[] {
  const { metadata, metricType } = example;
  const authentication = authenticationOf(type, example);
  const options = {
    ...(metricType === undefined ? {} : { metricType }),
    ...(authentication === undefined ? {} : { authentication }),
  };
  return [type, metadata, ...(Object.keys(options).length === 0 ? [] : [options])];
}

/** The example of each scaler as YAML: a ScaledObject, and the authentication that it reads. */
export function goldenExamples(rows: readonly ScalerRow[]): string {
  return rows
    .flatMap(objectsOf)
    .map((object) => stringify(object, { lineWidth: 0 }))
    .join('---\n');
}

function objectsOf(row: ScalerRow): readonly object[] {
  const { type, example = { metadata: {} } } = row;
  const spec = authenticationOf(type, example);
  const authentication = {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'TriggerAuthentication',
    metadata: { name: type, namespace: 'shop' },
    spec,
  };
  const make = trigger as (...args: readonly unknown[]) => object;
  const made = make(type, example.metadata, {
    metricType: example.metricType,
    authentication: spec && { name: type },
  });
  const scaledObject = {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: { name: type, namespace: 'shop' },
    spec: {
      scaleTargetRef: { name: `${type}-worker` },
      // Nothing wakes a workload that is asleep when only its own pods are measured.
      minReplicaCount: row.metricType === 'resource' ? 1 : 0,
      maxReplicaCount: 10,
      triggers: [made],
    },
  };
  return spec === undefined ? [scaledObject] : [authentication, scaledObject];
}

function authenticationOf(
  type: string,
  { authentication = [], podIdentity }: ScalerExample,
): AuthenticationSpec | undefined {
  if (authentication.length === 0 && podIdentity === undefined) return undefined;
  const name = `${type}-credentials`;
  return {
    ...(podIdentity === undefined ? {} : { podIdentity: identity(podIdentity) }),
    ...(authentication.length === 0
      ? {}
      : {
          secretTargetRef: authentication.map((parameter) => ({ parameter, name, key: parameter })),
        }),
  };
}

function identity(provider: PodIdentityProvider): NonNullable<AuthenticationSpec['podIdentity']> {
  return { provider };
}
