import { Chart } from 'cdk8s';
import * as layer from 'cdk8s-infra-rules';
import type { Construct } from 'constructs';

/** A platform with pools of its own, beside one stock pool as it is and one that is changed. */
export class PlatformChart extends Chart {
  public readonly rules: layer.InfraRules<'cpu' | 'gpu' | 'tpu'>;
  public readonly spot: layer.ComputePool<'cpu-spot'>;

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    this.rules = new layer.InfraRules(this, 'rules', {
      computePools: [
        layer.stockPools.cpu,
        { ...layer.stockPools.gpu, gpuType: 'NVIDIA L4', maxReplicasPerWorkload: 8 },
        {
          name: 'tpu',
          kind: 'tpu',
          nodeSelector: {
            'cloud.google.com/gke-tpu-accelerator': 'tpu-v5-lite-podslice',
            'cloud.google.com/gke-tpu-topology': '2x2',
          },
          tolerations: [{ key: 'google.com/tpu', operator: 'Exists', effect: 'NoSchedule' }],
          resources: {
            requests: { cpu: 8, memory: '32Gi', 'google.com/tpu': 4 },
            limits: { cpu: 24, memory: '48Gi', 'google.com/tpu': 4 },
          },
          maxReplicasPerWorkload: 2,
        },
      ],
      // The gateway of this cluster is not where a stock install has it.
      output: {
        gatewayBaseUrl: 'http://gateway.search.svc.cluster.local:8080',
        gatewaySecretName: 'gateway-api-key',
        gatewaySecretKey: 'token',
      },
    });

    // A pool may also be a construct of its own, for whoever extends a policy made elsewhere.
    this.spot = new layer.ComputePool(this.rules, 'cpu-spot', {
      kind: 'cpu',
      nodeSelector: { 'karpenter.sh/capacity-type': 'spot' },
      resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '2Gi' } },
      maxReplicasPerWorkload: 64,
    });
  }
}
