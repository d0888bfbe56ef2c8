import * as layer from 'cdk8s-infra-rules';
import { shop } from '../support/shop';

const target = { namespace: 'products' };
const worker = { image: 'ghcr.io/acme/embed:1' };

/** Takes props and looks at nothing: only the compiler has a say. */
function pipelineOf(props: layer.PipelineProps): layer.PipelineProps {
  return props;
}

function functionOf(props: layer.FunctionProps): layer.FunctionProps {
  return props;
}

function rulesOf<Names extends string>(props: layer.InfraRulesProps<Names>): object {
  return props;
}

describe('the compiler refuses', () => {
  it.each([
    {
      what: 'fixed without min',
      // @ts-expect-error: min is the number of replicas that run
      props: () => pipelineOf({ target, worker, scaling: { mode: 'fixed', replicas: { max: 1 } } }),
    },
    {
      what: 'replicas without max',
      // @ts-expect-error: replicas.max has no default
      props: () => pipelineOf({ target, worker, scaling: { replicas: { min: 1 } } }),
    },
    {
      what: 'scaling without replicas',
      // @ts-expect-error: replicas have no default
      props: () => pipelineOf({ target, worker, scaling: { pool: 'cpu' } }),
    },
    {
      what: 'another mode',
      props: () =>
        // @ts-expect-error: there is no mode auto
        pipelineOf({ target, worker, scaling: { mode: 'auto', replicas: { min: 1, max: 1 } } }),
    },
    {
      what: 'a mode of the document cache that only workloads have',
      props: () =>
        rulesOf({
          documentCache: {
            capGiB: 1,
            replicationFactor: 1,
            // @ts-expect-error: a document cache is not disabled
            scaling: { mode: 'disabled', nodes: { min: 1, max: 1 } },
          },
        }),
    },
    {
      what: 'a text for a number',
      // @ts-expect-error: max is a number
      props: () => pipelineOf({ target, worker, scaling: { replicas: { max: '1' } } }),
    },
    {
      what: 'a Pipeline without a target',
      // @ts-expect-error: a Pipeline has a target
      props: () => pipelineOf({ worker, scaling: { replicas: { max: 1 } } }),
    },
    {
      what: 'a worker without an image',
      // @ts-expect-error: a worker has an image
      props: () => pipelineOf({ target, worker: {}, scaling: { replicas: { max: 1 } } }),
    },
    {
      what: 'a key that no worker has',
      props: () =>
        pipelineOf({
          target,
          // @ts-expect-error: environment goes through podSpec
          worker: { ...worker, env: {} },
          scaling: { replicas: { max: 1 } },
        }),
    },
    {
      what: 'another dispatch',
      props: () =>
        pipelineOf({
          target,
          // @ts-expect-error: dispatch is pull or push
          worker: { ...worker, dispatch: 'poll' },
          scaling: { replicas: { max: 1 } },
        }),
    },
    {
      what: 'a compute class that no stock pool has',
      props: () =>
        pipelineOf({
          target,
          // @ts-expect-error: a compute class is cpu or gpu
          worker: { ...worker, computeClass: 'cpu-large' },
          scaling: { replicas: { max: 1 } },
        }),
    },
    {
      what: 'a key that no pod has',
      props: () =>
        pipelineOf({
          target,
          // @ts-expect-error: a pod has containers
          worker: { ...worker, podSpec: { container: [] } },
          scaling: { replicas: { max: 1 } },
        }),
    },
    {
      what: 'a key that no container has',
      props: () =>
        pipelineOf({
          target,
          // @ts-expect-error: a container has env
          worker: { ...worker, podSpec: { containers: [{ name: 'worker', environment: [] }] } },
          scaling: { replicas: { max: 1 } },
        }),
    },
    {
      what: 'a container without a name',
      props: () =>
        pipelineOf({
          target,
          // @ts-expect-error: containers are merged by name
          worker: { ...worker, podSpec: { containers: [{ image: 'a' }] } },
          scaling: { replicas: { max: 1 } },
        }),
    },
    {
      what: 'a text for seconds in a pod',
      props: () =>
        pipelineOf({
          target,
          // @ts-expect-error: seconds are a number
          worker: { ...worker, podSpec: { terminationGracePeriodSeconds: '60' } },
          scaling: { replicas: { max: 1 } },
        }),
    },
    {
      what: 'another trigger',
      // @ts-expect-error: there is no trigger hourly
      props: () => functionOf({ worker, triggers: ['hourly'], scaling: { replicas: { max: 1 } } }),
    },
    {
      what: 'a trigger that is no list',
      // @ts-expect-error: triggers are a list
      props: () => functionOf({ worker, triggers: 'write', scaling: { replicas: { max: 1 } } }),
    },
    {
      what: 'a field of Functions on a Pipeline',
      props: () =>
        // @ts-expect-error: a Pipeline has no filter
        pipelineOf({ target, worker, filter: ['a', 'Eq', 1], scaling: { replicas: { max: 1 } } }),
    },
    {
      what: 'a field of Pipelines on a Function',
      props: () =>
        // @ts-expect-error: a Function has no sourceRef
        functionOf({ worker, sourceRef: { kind: 'sqs' }, scaling: { replicas: { max: 1 } } }),
    },
    {
      what: 'another name of InfraRules',
      // @ts-expect-error: there is one InfraRules, named default
      props: () => rulesOf({ metadata: { name: 'rules' } }),
    },
    {
      what: 'another reconciler',
      // @ts-expect-error: it is synth or operator
      props: () => rulesOf({ reconciledBy: 'helm' }),
    },
    {
      what: 'a toleration with an operator that Kubernetes does not have',
      props: () =>
        rulesOf({
          computePools: [
            {
              name: 'own',
              kind: 'cpu',
              maxReplicasPerWorkload: 1,
              // @ts-expect-error: it is Equal or Exists
              tolerations: [{ key: 'a', operator: 'In' }],
            },
          ],
        }),
    },
    {
      what: 'an option that no output has',
      props: () =>
        // @ts-expect-error: the option is gatewayBaseUrl
        rulesOf({ output: { gatewayUrl: 'http://gateway' } }),
    },
    {
      what: 'a date in a source',
      props: () =>
        pipelineOf({
          target,
          worker,
          // @ts-expect-error: a source is plain data
          sourceRef: { since: new Date(0) },
          scaling: { replicas: { max: 1 } },
        }),
    },
    {
      what: 'a code that no finding has',
      // @ts-expect-error: codes are known
      props: (): { readonly code: layer.FindingCode } => ({ code: 'no-such-code' }),
    },
  ])('$what', ({ props }) => {
    // That it does not compile is the test; that it can be made is no mistake at run time.
    expect(props()).toBeDefined();
  });
});

describe('the compiler takes', () => {
  it('a spec that is pasted from YAML', () => {
    const spec = {
      target: { namespace: 'products' },
      sourceRef: {
        kind: 'huggingface',
        repo: 'acme/catalog',
        revision: null,
        chunk: { strategy: 'recursive', size: 512 },
      },
      schedule: { cron: '0 2 * * *', leaseSeconds: 1800 },
      worker: {
        image: 'ghcr.io/acme/extract:2',
        podSpec: {
          affinity: {
            nodeAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: {
                nodeSelectorTerms: [
                  {
                    matchExpressions: [
                      {
                        key: 'karpenter.k8s.aws/instance-family',
                        operator: 'In' as const,
                        values: ['g5', 'g6'],
                      },
                    ],
                  },
                ],
              },
            },
          },
          containers: [
            {
              name: 'worker',
              command: ['python', '-m', 'worker'],
              env: [{ name: 'LOG_LEVEL', value: 'debug' }],
              resources: { requests: { cpu: 1, memory: '2Gi' } },
            },
          ],
        },
      },
      scaling: { pool: 'cpu', replicas: { max: 4 }, warmWindowSeconds: null },
    };
    const { chart } = shop();
    new layer.Pipeline(chart, 'extract', spec);
    expect(layer.findingsOf(chart).map(({ severity }) => severity)).not.toContain('error');
  });

  it('a Function that is pasted from YAML', () => {
    const { chart } = shop();
    new layer.Function(chart, 'classify', {
      indexSelector: { matchLabels: { team: 'search' }, later: [1, null] },
      filter: ['And', [['events', 'Eq', null]]],
      triggers: ['discovery', 'write', 'schedule'],
      schedule: {},
      retry: {},
      worker: { image: 'ghcr.io/acme/classify:3', dispatch: 'push', port: 8080, url: null },
      scaling: { mode: 'disabled', replicas: { max: 0 } },
    });
    expect(layer.findingsOf(chart)).toEqual([]);
  });

  it('an absent mode for autoscale, and fixed with min', () => {
    const props = [
      pipelineOf({ target, worker, scaling: { replicas: { max: 1 } } }),
      pipelineOf({ target, worker, scaling: { mode: 'autoscale', replicas: { max: 1 } } }),
      pipelineOf({ target, worker, scaling: { mode: 'fixed', replicas: { min: 1, max: 1 } } }),
      pipelineOf({ target, worker, scaling: { mode: 'disabled', replicas: { max: 1 } } }),
    ];
    expect(props).toHaveLength(4);
  });

  it('null in a patch, which takes a generated value away', () => {
    const props = pipelineOf({
      target,
      worker: {
        ...worker,
        podSpec: {
          nodeSelector: { 'layer.hev.dev/compute': null },
          containers: [{ name: 'worker', readinessProbe: null, resources: null }],
          volumes: null,
        },
      },
      scaling: { replicas: { max: 1 } },
    });
    expect(props.worker.podSpec).toBeDefined();
  });

  it('numbers and texts for quantities', () => {
    const requirements: layer.ResourceRequirements = {
      requests: { cpu: 0.5, memory: '2Gi', 'nvidia.com/gpu': 1 },
      limits: { cpu: '1', memory: '4Gi', 'nvidia.com/gpu': '1' },
    };
    expect(requirements.claims).toBeUndefined();
  });

  it('a finding’s code in a comparison, and its parts as texts', () => {
    const { chart } = shop();
    const findings: readonly layer.Finding[] = layer.findingsOf(chart);
    const isCeiling = ({ code }: layer.Finding): boolean => code === 'replicas-above-ceiling';
    expect(findings.some(isCeiling)).toBe(false);
  });
});
