import * as cdk8s from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import { parseAllDocuments } from 'yaml';
import { withoutTypes } from '../support/without-types';

type Props = Record<string, unknown>;

/** Runs the code of one side of a finding's example and returns what it finds. */
export function findingsOfExample(code: string): readonly layer.Finding[] {
  const app = cdk8s.Testing.app();
  const chart = new cdk8s.Chart(app, 'shop', { namespace: 'layer' });
  const ofManifests: layer.Finding[] = [];
  const scope = {
    cdk8s,
    layer,
    app,
    chart,
    policy: (props: Props = {}) =>
      new layer.InfraRules<string>(new cdk8s.Chart(app, 'platform'), 'rules', props),
    pipeline: (props: Props = {}, id = 'embed') =>
      new layer.Pipeline(chart, id, goodPipeline(props)),
    fn: (props: Props = {}, id = 'classify') => new layer.Function(chart, id, goodFunction(props)),
    queueWorker: (props: Props = {}, id = 'resize') =>
      new layer.QueueWorker(chart, id, goodQueueWorker(props)),
    manifests: (yaml: string, options?: layer.CheckManifestsOptions) => {
      const objects = parseAllDocuments(yaml).map((document): unknown => document.toJS());
      ofManifests.push(...layer.checkManifests(objects, options));
    },
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is this repository's own
  const run = new globalThis.Function(...Object.keys(scope), withoutTypes(code)) as (
    ...values: unknown[]
  ) => void;
  run(...Object.values(scope));
  const withoutPolicy = code.includes('// no policy');
  if (!withoutPolicy && layer.InfraRules.of(app) === undefined) scope.policy();
  return [...layer.findingsOf(app), ...ofManifests];
}

function goodPipeline(props: Props): layer.PipelineProps {
  return {
    target: { namespace: 'products' },
    ...props,
    worker: { image: 'ghcr.io/acme/worker:1.4.2', ...(props.worker as object | undefined) },
    scaling: {
      pool: 'cpu',
      replicas: { min: 0, max: 4 },
      ...(props.scaling as object | undefined),
    },
  };
}

function goodFunction(props: Props): layer.FunctionProps {
  return {
    targetNamespaces: ['products'],
    ...props,
    worker: { image: 'ghcr.io/acme/worker:1.4.2', ...(props.worker as object | undefined) },
    scaling: {
      pool: 'cpu',
      replicas: { min: 0, max: 4 },
      ...(props.scaling as object | undefined),
    },
  };
}

function goodQueueWorker(props: Props): layer.QueueWorkerProps {
  return {
    pool: 'cpu',
    image: 'ghcr.io/acme/resize:2.3.0',
    unitOfWork: '90s',
    replicas: { min: 0, max: 4 },
    triggers: [
      layer.trigger('rabbitmq', {
        hostFromEnv: 'RABBITMQ_URL',
        queueName: 'resize',
        mode: 'QueueLength',
        value: 20,
      }),
    ],
    podSpec: {
      containers: [
        {
          name: 'worker',
          env: [
            { name: 'RABBITMQ_URL', valueFrom: { secretKeyRef: { name: 'rabbitmq', key: 'url' } } },
          ],
        },
      ],
    },
    ...props,
  };
}
